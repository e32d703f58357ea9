const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;
const BROKEN = /\p{Surrogate}/gu;
/** Controls, marks that turn the direction of writing, and what is no character: XML holds most of them not at all. */
const UNSEEN = /[^\P{Cc}\t\n]|[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]/gu;

/** A text without what nobody sees and what breaks documents; its lines stay. */
export function visible(text: string): string {
  return text.replaceAll(LINE_ENDS, '\n').replaceAll(BROKEN, '\uFFFD').replaceAll(UNSEEN, '').normalize('NFC');
}

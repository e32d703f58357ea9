const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const LINE_ENDS = /\r\n?|\u0085|\u2028|\u2029/gu;
const CONTROLS = /[^\P{Cc}\n]/gu;
/** Calendar programs disagree on an escaped backslash before an n: some read a line feed. */
const BACKSLASH = /\\/gu;
const BROKEN = /\p{Surrogate}/gu;
const NOT_FOR_NAMES = /[^\p{L}\p{M}\p{N} .:()«»№/+–—-]/gu;

/** A text that cannot carry anything but characters and line feeds into a calendar. */
export function cleanText(text: string): string {
  const lines = text
    .replace(LINE_ENDS, '\n')
    .replace(BROKEN, '\uFFFD')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, ' ')
    .replace(BACKSLASH, '/');
  return lines
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** A calendar's name or description: ical-generator writes these unescaped, so only harmless characters stay. */
export function cleanName(text: string): string {
  return cleanText(text).replace(NOT_FOR_NAMES, ' ').replace(/ +/gu, ' ').trim();
}

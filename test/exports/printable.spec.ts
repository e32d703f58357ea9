import { expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { inFontLetters } from '../../src/exports/papers/font-letters.js';
import { orderPaper } from '../../src/exports/papers/order.js';
import { filledTemplate } from '../../src/exports/papers/own-template.js';
import { line, type Paper } from '../../src/exports/papers/paper.js';
import { pdfPaper } from '../../src/exports/papers/pdf-paper.js';
import { templateValues } from '../../src/exports/papers/template-values.js';
import { wordPaper } from '../../src/exports/papers/word-paper.js';
import { aDuty, aPerson, HEAD, paperFacts } from '../support/paper-builders.js';
import { pdfPages } from '../support/pdf-pages.js';

const SPOILED = 'Ива\u0001но\u202Eва\uFEFF Ма\u00ADри\uFFFEи\u0306а \uD800<&>';
const CLEAN = 'Иванова Марийа \uFFFD&lt;&amp;&gt;';
const PEOPLES = 'Әлфия Өмөҙ Үлемжӥ Җәңге Ҡыҙғы Һаҡ Ҫӑкӗ Ӳн Ӹҥҕы Ӧӝӟӵ Ӕӷъа Ҳӻӄӈ ПӀатӀ Цӏ Тӓӱӛӭ Ӂӊӎҋҏ ₽ č š ğ ı ә';
const SIGNS = runsOf([0x20, 0x7e, 0xa0, 0x52f, 0x1c80, 0x1c8f, 0x2000, 0x2211, 0x25a0, 0x27bf, 0xa640, 0xa69f]);
const maria = aPerson('Н-001', SPOILED);
const visit = { role: 'chair', phase: 'visit', start: '2026-04-21T09:00' } as const;
const facts = paperFacts({
  authority: SPOILED,
  duties: [aDuty(maria), aDuty(maria, visit), aDuty(maria, { ...visit, start: '2026-04-21T11:00', schoolId: 's2' })],
});
const order = orderPaper(facts, HEAD, 'internal');
const partsOf = (docx: Buffer) => {
  const zip = new PizZip(docx);
  return ['word/document.xml', 'docProps/core.xml'].map((name) => zip.file(name)!.asText());
};
const UNSEEN = /[^\P{Cc}\t\n]|[\u00AD\u202E\uFEFF\uFFFE]/u;

test('a name with controls and marks that turn the writing spoils no Word document', async () => {
  const parts = partsOf(await wordPaper({ ...order, title: SPOILED }));
  for (const part of parts) expect(part).toContain(CLEAN);
  expect(UNSEEN.exec(parts.join(''))).toBeNull();
});

test('nor does it keep the office’s own template from being filled in', async () => {
  const template = await wordPaper(pageOf('{орган}'));
  const [document] = partsOf(await filledTemplate(template, templateValues(facts, HEAD, 'internal')));
  expect(document).toContain(CLEAN);
  expect(UNSEEN.exec(document!)).toBeNull();
});

test('every letter of a PDF is in its font', async () => {
  expect(lettersOf(await pdfPaper(order))).not.toContain('0000');
});

test('nor has it an empty box for any letter, sign or picture that a name may hold', async () => {
  const letters = lettersOf(await pdfPaper(pageOf(`${SIGNS} 👩🏽‍🏫 漢 ${PEOPLES}`)));
  expect(letters.length).toBeGreaterThan(1_500);
  expect(letters.filter((letter) => letter === '0000')).toEqual([]);
});

test('names are printed in the letters of Russia’s peoples, and without a mark only where the font has none', () => {
  expect(inFontLetters(PEOPLES)).toBe(PEOPLES);
  expect(inFontLetters('Ма̄хсан Аԥсны Ԯор ‒ №\u202F5 ✓ 🎓 ﬁ ½ 漢')).toBe('Махсан Аҧсны Ӆор – №\u00A05 +  fi ½ ?');
});

/** Every character from one code to the next, a word for twenty of them. */
function runsOf(ends: readonly number[]): string {
  const runs = ends.flatMap((first, at) =>
    at % 2 === 0 ? Array.from({ length: ends[at + 1]! - first + 1 }, (_, next) => first + next) : [],
  );
  return runs.map((code, at) => (at % 20 === 0 ? ' ' : '') + String.fromCodePoint(code)).join('');
}

function pageOf(text: string): Paper {
  return { title: 'Шаблон', sections: [{ orientation: 'portrait', blocks: [line(text)] }] };
}

/** The numbers of all letters in their fonts; what a font does not have is its number 0. */
function lettersOf(pdf: Buffer): readonly string[] {
  const shown = pdfPages(pdf).flatMap((page) => page.match(/\[.*?\] TJ/gu) ?? []);
  return shown.flatMap((run) => run.match(/(?<=<[\da-f]*)[\da-f]{4}/gu) ?? []);
}

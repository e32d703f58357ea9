import { describe, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { blankAct, filledActs } from '../../src/exports/papers/acts.js';
import { certificates } from '../../src/exports/papers/certificates.js';
import { contactList } from '../../src/exports/papers/contact-list.js';
import { counted } from '../../src/exports/counted.js';
import { initials, orderDate } from '../../src/exports/papers/office-words.js';
import { orderPaper } from '../../src/exports/papers/order.js';
import { filledTemplate, unknownTags } from '../../src/exports/papers/own-template.js';
import type { Paper } from '../../src/exports/papers/paper.js';
import { pdfPaper } from '../../src/exports/papers/pdf-paper.js';
import { dutySheet, packCovers } from '../../src/exports/papers/school-sheets.js';
import { templateValues } from '../../src/exports/papers/template-values.js';
import { wordPaper } from '../../src/exports/papers/word-paper.js';
import { docxBlocks } from '../../src/roadmap/source/docx.js';
import { aDuty, aPerson, HEAD, paperFacts } from '../support/paper-builders.js';
import { pdfPages } from '../support/pdf-pages.js';

const maria = aPerson('Н-001', 'Иванова Мария Петровна');
const oleg = aPerson('Н-002', 'Сидоров Олег Янович', true);
const facts = paperFacts({
  duties: [aDuty(oleg, { start: '2026-04-22T09:00' }), aDuty(maria), aDuty(maria, { role: 'chair', phase: 'visit' })],
  experts: [{ person: maria, subjects: ['математика'] }],
  sample: [{ school: 'СОШ № 1', grade: 5, subject: 'математика', works: 54, drawn: 6 }],
});

/** Everything a Word document says. */
const words = (bytes: Buffer) => JSON.stringify(docxBlocks(bytes));
const said = async (paper: Paper) => words(await wordPaper(paper));

describe('an order', () => {
  test('orders what there is to order, and its annexes are numbered as it names them', async () => {
    const text = await said(orderPaper(facts, HEAD, 'internal'));
    for (const part of [
      '«13» апреля 2026 г.',
      '№ 15-о',
      'ПРИКАЗЫВАЮ',
      'График выездов муниципальной комиссии',
      'Эксперты по учебным предметам',
    ])
      expect(text).toContain(part);
    expect(text.indexOf('Приложение 1')).toBeLessThan(text.indexOf('Приложение 5'));
    expect(text).not.toContain('Приложение 6');
  });

  test('lists duties by day and school', async () => {
    const text = await said(orderPaper(facts, HEAD, 'internal'));
    expect(text.indexOf('21.04.2026')).toBeLessThan(text.indexOf('22.04.2026'));
  });

  test('names in its public version only who has consented, and gives no phone', async () => {
    const text = await said(orderPaper(facts, HEAD, 'public'));
    expect(text).toContain('Сидоров Олег Янович');
    expect(text).toContain('Н-001');
    expect(text).not.toMatch(/Иванова|\+7912/u);
  });

  test('leaves out columns that would stay empty: telephones that nobody entered, substitutes who are not public', async () => {
    const responsible = { school: null, duty: 'Координатор', name: 'Орлова А. А.', post: 'методист', phone: null, email: null };
    const unreachable = paperFacts({
      duties: [aDuty({ ...maria, phone: null })],
      appointments: [{ ...responsible, substitute: 'Белов Б. Б.', substitutePost: null, substitutePhone: null }],
    });
    const internal = await said(orderPaper(unreachable, HEAD, 'internal'));
    expect(internal).toContain('Замещает');
    expect(internal).not.toContain('Телефон');
    expect(await said(orderPaper(unreachable, HEAD, 'public'))).not.toMatch(/Замещает|Телефон/u);
    expect(await said(orderPaper(facts, HEAD, 'internal'))).toContain('Телефон');
  });

  test('lists a visit once with its team, the chair first, and the way of who visits several schools in a day', async () => {
    const visit = { role: 'commission', start: '2026-04-21T09:00' } as const;
    const second = { role: 'commission', start: '2026-04-21T11:00', schoolId: 's2', school: 'Лицей № 4' } as const;
    const commission = paperFacts({
      duties: [aDuty(maria, visit), aDuty(oleg, { ...visit, role: 'chair' }), aDuty(maria, second)],
    });
    const text = await said(orderPaper(commission, HEAD, 'internal'));
    expect(text).toContain('Сидоров Олег Янович (председатель), Иванова Мария Петровна');
    expect(text).toContain('09:00 СОШ № 1; 11:00 Лицей № 4');
    expect(text).toContain('Состав муниципальной комиссии');
    expect(text).not.toContain('09:00 СОШ № 1; 09:00');
  });

  test('is the same as PDF, one page for itself and one for each annex', async () => {
    const bytes = await pdfPaper(orderPaper(facts, HEAD, 'internal'));
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/gu)).toHaveLength(6);
  });
});

describe('printed forms', () => {
  test('each observer has a certificate with their own duties', async () => {
    const paper = certificates(facts, HEAD);
    expect(paper.sections).toHaveLength(2);
    expect(await said({ ...paper, sections: paper.sections.slice(0, 1) })).not.toContain('Сидоров');
    const repeated = (await documentOf(paper)).match(/<w:tblHeader\/>(?:(?!<\/w:tr>).)*/gu)!.join();
    expect(['Иванова Мария', 'Дата'].map((part) => repeated.includes(part))).toEqual([true, true]);
  });

  test('an act is filled in as far as the roster knows, or left blank', async () => {
    expect(filledActs(facts).sections).toHaveLength(3);
    expect(await said(filledActs(facts))).toContain('21.04.2026, вт');
    expect(await said(blankAct(facts))).not.toContain('СОШ № 1');
  });

  test('certificates are for observers, acts for observers and chairs', async () => {
    const others = paperFacts({ duties: [aDuty(maria), aDuty(oleg, { role: 'organiser' }), aDuty(oleg, { role: 'commission' })] });
    expect(certificates(others, HEAD).sections).toHaveLength(1);
    expect(filledActs(others).sections).toHaveLength(1);
    expect(await said(dutySheet(others, 's1', 'internal'))).toContain('Сидоров Олег Янович (организатор)');
  });

  test('a list of contacts says how to reach whoever answers, and whoever stands in', async () => {
    const appointment = { school: 'СОШ № 1', duty: 'Школьный координатор', name: 'Орлова А. А.', post: 'завуч' };
    const reach = { phone: '+79123456789', email: 'orlova@school.example' };
    const standIn = { substitute: 'Белов Б. Б.', substitutePost: 'учитель', substitutePhone: '+79120000000' };
    const text = await said(contactList(paperFacts({ appointments: [{ ...appointment, ...reach, ...standIn }] })));
    for (const part of ['+7 912 345-67-89', 'orlova@school.example', 'Белов Б. Б.', '+7 912 000-00-00'])
      expect(text).toContain(part);
    expect(contactList(paperFacts()).sections).toEqual([]);
  });

  test('a signature never stands on a page without rows of its table', async () => {
    const sheetOf = (duties: number) =>
      dutySheet(paperFacts({ duties: Array.from({ length: duties }, () => aDuty(maria)) }), 's1', 'internal');
    const sheets = await Promise.all([12, 13, 14, 15, 16, 17, 18, 19].map((duties) => pdfPaper(sheetOf(duties))));
    const long = sheets.map(textsByPage).filter(({ length }) => length > 1);
    expect(long.length).toBeGreaterThan(0);
    const headerAndTwoRows = 9 + 2 * 6;
    for (const [, second] of long) expect(second).toBeGreaterThan(headerAndTwoRows);
  });

  test('a signature is kept with the last rows in Word too', async () => {
    const document = await documentOf(
      dutySheet(paperFacts({ duties: [maria, maria, maria].map((each) => aDuty(each)) }), 's1', 'internal'),
    );
    const rows = document.split('<w:tr>').slice(1, 5);
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, false, true, true]);
  });

  test('a duty sheet shows one school', async () => {
    const two = paperFacts({ duties: [aDuty(maria), aDuty(oleg, { schoolId: 's2', school: 'СОШ № 2' })] });
    expect(await said(dutySheet(two, 's1', 'internal'))).not.toContain('СОШ № 2');
    expect(await said(dutySheet(two, 's1', 'public'))).not.toContain('Иванова');
  });

  test('a pack of works has a cover with a place for each pupil’s code', async () => {
    const sitting = {
      schoolId: 's1',
      school: 'СОШ № 1',
      start: '2026-04-21T09:00',
      end: '2026-04-21T09:45',
      subject: 'математика',
      part: 2,
    };
    const covers = packCovers(paperFacts({ sittings: [{ ...sitting, classLabel: '5А', room: null, pupils: 27 }] }), 's1');
    const codes = covers.sections[0]!.blocks.findLast((block) => block.kind === 'table');
    expect(codes).toMatchObject({ rows: { length: 6 } });
    expect(await said(covers)).toContain('часть 2');
  });
});

describe('the office’s own template', () => {
  test('is filled in, lists row by row', async () => {
    const own = await wordTemplate('Приказ № {номер} от {дата словами}', '{#наблюдатели}', '{№}) {ФИО} {дата}', '{/наблюдатели}');
    const text = words(await filledTemplate(own, templateValues(facts, HEAD, 'internal')));
    expect(text).toContain('Приказ № 15-о от «13» апреля 2026 г.');
    expect(text).toContain('1) Иванова Мария Петровна 21.04.2026, вт');
    expect(text).toContain('2) Сидоров Олег Янович');
  });

  test('tells the tags that nothing stands for', async () => {
    expect(await unknownTags(await wordTemplate('{номер} {нумер}', '{#выезды}{ФИО}{возраст}{/выезды}'))).toEqual([
      'нумер',
      'возраст',
    ]);
  });

  test.each([
    [['{#наблюдатели} {ФИО}'], 'наблюдатели', 'unclosed-list'],
    [['{ФИО} {/наблюдатели}'], 'наблюдатели', 'unopened-list'],
    [['{#выезды}{#эксперты}{/выезды}{/эксперты}'], 'эксперты', 'crossed-lists'],
    [['№ {номер'], 'номер', 'unclosed-tag'],
    [['{наблюдатели}'], 'наблюдатели', 'list-as-value'],
    [['{@номер}'], 'номер', 'raw-tag'],
    [['Приказ без меток'], '', 'no-tags'],
  ])('is refused with the tag at fault: %j', async (lines, tag, fault) => {
    await expect(unknownTags(await wordTemplate(...lines))).rejects.toMatchObject({ faults: [{ tag, fault }] });
  });

  test.each<[string, (zip: PizZip) => unknown, string]>([
    ['has macros', (zip) => zip.file('word/vbaProject.bin', 'x'), 'macros'],
    ['is cut short', (zip) => zip.file('word/document.xml', '<w:document><w:body>{номер}'), 'damaged'],
    ['is no Word file', (zip) => zip.remove('word/document.xml'), 'not-word'],
  ])('is refused when it %s', async (_, change, fault) => {
    const zip = new PizZip(await wordTemplate('{номер}'));
    change(zip);
    await expect(unknownTags(zip.generate({ type: 'nodebuffer' }))).rejects.toMatchObject({ faults: [{ tag: '', fault }] });
  });

  test('is filled in with what we have written only', async () => {
    const text = words(
      await filledTemplate(await wordTemplate('{номер} [{constructor}{__proto__}]'), templateValues(facts, HEAD, 'internal')),
    );
    expect(text).toContain('15-о []');
  });
});

describe('the office’s words', () => {
  test.each([
    [1, '1 школа'],
    [3, '3 школы'],
    [11, '11 школ'],
    [21, '21 школа'],
  ])('%i is counted as «%s»', (count, text) => {
    expect(counted(count, 'школа', 'школы', 'школ')).toBe(text);
  });

  test('a name is shortened, a date is spelled out', () => {
    expect(initials('Иванова Мария Петровна')).toBe('Иванова М. П.');
    expect(orderDate('2026-05-05')).toBe('«05» мая 2026 г.');
  });
});

/** A template as Word itself would save it. */
function wordTemplate(...lines: readonly string[]): Promise<Buffer> {
  return wordPaper({
    title: 'Шаблон',
    sections: [{ orientation: 'portrait', blocks: lines.map((text) => ({ kind: 'line', text, look: 'plain' })) }],
  });
}

/** How many texts each page of a PDF shows. */
function textsByPage(pdf: Buffer): readonly number[] {
  return pdfPages(pdf).map((content) => content.match(/\bTJ\b/gu)?.length ?? 0);
}

/** The markup of a Word document. */
async function documentOf(paper: Paper): Promise<string> {
  return new PizZip(await wordPaper(paper)).file('word/document.xml')!.asText();
}

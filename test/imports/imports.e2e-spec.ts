import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import type { ImportAnswer } from '../../src/imports/imports.schema.js';
import { importDesk, type ImportDesk } from '../support/import-desk.js';
import { startTestService, type TestService } from '../support/test-service.js';
import { zipBomb } from '../support/hostile-files.js';
import { type TestSheets, xlsx } from '../support/workbooks.js';

const SCHOOLS = [
  ['Логин', 'Наименование', 'Школьный округ', 'Риск', 'Количество педагогов'],
  ['edu053001', 'Школа № 1', 'Северный', '2025: 2', '31 чел.'],
  ['edu053002', 'Школа № 2', 'Северный', null, null],
] as const;
const SITTINGS = [
  ['Логин', 'Класс', 'Предмет', 'Дата', 'Урок', 'Начало', 'Окончание'],
  ['edu053001', '5А', 'Математика', '21.04.2026', 3, '10:30', '11:15'],
  ['edu053001', '5А', 'Русский язык', '23.04.2026', 3, '10:30', '11:15'],
] as const;
const PEOPLE = [
  ['Код', 'ФИО', 'Категория', 'Место работы', 'Телефон'],
  ['Н-001', 'Иванова Мария Петровна', 'учитель', 'edu053002', 89_121_234_567],
] as const;
const TIES = [
  ['Код', 'Связь', 'Логин', 'С кем'],
  ['Н-001', 'ребёнок', 'edu053001', null],
] as const;
const AVAILABILITY = [
  ['Код', 'Дата', 'Часть дня', 'Ответ'],
  ['Н-001', '21.04.2026', 'весь день', 'могу'],
] as const;
const LESSONS = [['Учитель', 'Школа', 'День', 'С', 'До'] as const, ['Н-001', 'edu053002', 'Вт.', '8.30', '9.15'] as const];
const OF_PEOPLE = { Люди: PEOPLE, Связи: TIES, Доступность: AVAILABILITY, 'Свои уроки': LESSONS };
const BOOK: TestSheets = { Школы: SCHOOLS, 'Расписание ВПР': SITTINGS, ...OF_PEOPLE };

let service: TestService;
let desk: ImportDesk;

beforeAll(async () => {
  service = await startTestService();
  desk = await importDesk(service);
});

afterAll(() => service.stop());

describe('an import', () => {
  beforeAll(() => desk.newCampaign('первая'));

  test('is tried first: it shows what would change and changes nothing', async () => {
    const dry = await desk.upload(await xlsx(BOOK));
    expect(dry.summary.tables).toMatchObject({
      schools: { added: 4, changed: 0, same: 0, left: 0 },
      sittings: { added: 3 },
      people: { added: 1 },
      ties: { added: 2 },
      availability: { added: 1 },
      lessons: { added: 1 },
    });
    expect(dry.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(await desk.counts()).toEqual({ schools: 0, sittings: 0, people: 0, affiliations: 0, availability: 0 });
  });

  test('says in its dry run which works are graded outside the campaign', async () => {
    const header = ['Логин', 'Класс', 'Предмет', 'Дата', 'Начало', 'Окончание'];
    const row = ['edu053001', '5', 'Математика', '20.06.2026', '14:00', '16:00'];
    const { problems } = await desk.upload(await xlsx({ Школы: SCHOOLS, 'Проверка работ': [header, row] }));
    const place = { sheet: 'Проверка работ', row: 2, column: 'D', value: '20.06.2026' };
    expect(problems).toContainEqual(expect.objectContaining({ code: 'grading.outside', severity: 'error', ...place }));
  });

  test('is applied as a whole; the same file then changes nothing', async () => {
    const applied = await desk.apply(await desk.upload(await xlsx(BOOK)));
    expect(applied).toMatchObject({ state: 'applied' });
    expect(await desk.counts()).toEqual({ schools: 2, sittings: 2, people: 1, affiliations: 2, availability: 1 });
    const taught = 'SELECT staff, weekday FROM schools s LEFT JOIN own_lessons l ON l.school_id = s.id ORDER BY login';
    expect((await desk.sql<object>(taught)).map((row) => Object.values(row).join())).toEqual(['31,', ',2']);
    expect(await desk.apply(applied)).toMatchObject({ state: 'applied', appliedAt: applied.appliedAt });
    const again = await desk.upload(await xlsx(BOOK));
    expect(again).toMatchObject({
      changesTotal: 0,
      summary: { tables: { schools: { same: 4 }, sittings: { same: 3 }, ties: { same: 2 } } },
    });
    await desk.apply(again);
    expect(await desk.sql('SELECT version FROM schools UNION SELECT version FROM sittings')).toEqual([{ version: 1 }]);
  });

  test('knows a school of the system by its name, and the year of a day by its campaign', async () => {
    const later = ['Школа №2', '5А', 'Математика', '24 апреля', 3, '10:30', '11:15'];
    const dry = await desk.upload(await xlsx({ 'Расписание ВПР': [SITTINGS[0], later] }));
    expect(dry.summary.errors).toBe(0);
    expect(dry.problems.filter(({ severity }) => severity === 'note').map(({ code, message }) => [code, message.ru])).toEqual([
      ['login.by-name', 'Школа узнана по названию: edu053002'],
      ['day.year-added', 'Год не указан: прочитано как 24.04.2026'],
    ]);
  });

  test('changes field by field what differs and leaves what the file does not name', async () => {
    const moved = await desk.upload(
      await xlsx({ 'Расписание ВПР': [SITTINGS[0], [...SITTINGS[1].slice(0, 3), '22.04.2026', 4, '11:30', '12:15']] }),
    );
    expect(moved.changes).toMatchObject([
      {
        target: 'sittings',
        before: { date: '2026-04-21', lesson: 3, starts_at: '10:30:00', ends_at: '11:15:00' },
        after: { date: '2026-04-22', lesson: 4, starts_at: '11:30', ends_at: '12:15' },
      },
    ]);
    expect(moved.summary.tables.sittings).toEqual({ added: 0, changed: 1, same: 1, left: 1 });
    await desk.apply(moved);
    expect((await desk.post(`/imports/${moved.id}/undo`)).body).toMatchObject({ state: 'undone' });
    expect(await desk.sql(`SELECT date::text, starts_at::text FROM sittings WHERE subject = 'mathematics'`)).toEqual([
      { date: '2026-04-21', starts_at: '10:30:00' },
    ]);
    expect((await desk.post(`/imports/${moved.id}/apply`)).body).toMatchObject({ code: 'import.undone', status: 409 });
  });

  test('every step stands in the audit log without a name', async () => {
    const events = await desk.sql<{ action: string; detail: unknown }>(
      `SELECT action, detail FROM audit_events WHERE subject_type = 'import' ORDER BY id`,
    );
    expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(['import.check', 'import.apply', 'import.undo']));
    expect(JSON.stringify(events)).not.toContain('Иванова');
    expect(await desk.sql(`SELECT 1 FROM audit_events WHERE detail #> '{rows,affiliations}' = '2'`)).toHaveLength(1);
  });

  test('imports are listed page by page, the newest first', async () => {
    const first = await desk.get('/imports?limit=2');
    expect(first.body.items).toHaveLength(2);
    const second = await desk.get(`/imports?limit=2&cursor=${first.body.nextCursor}`);
    const all = [...first.body.items, ...second.body.items].map(({ createdAt }: ImportAnswer) => createdAt);
    expect(all).toEqual(all.toSorted((a, b) => (a < b ? 1 : -1)));
    expect(new Set(all).size).toBe(4);
  });
});

describe('undoing', () => {
  beforeAll(() => desk.newCampaign('вторая'));

  test('takes back everything an import added', async () => {
    await desk.sql(
      'DELETE FROM sittings; DELETE FROM school_classes; DELETE FROM people; DELETE FROM schools; DELETE FROM districts',
    );
    const applied = await desk.apply(await desk.upload(await xlsx(BOOK)));
    expect((await desk.post(`/imports/${applied.id}/undo`)).body).toMatchObject({ state: 'undone' });
    expect(await desk.sql(`SELECT 1 FROM audit_events WHERE action = 'person.import-undo'`)).toHaveLength(1);
    expect(await desk.counts()).toEqual({ schools: 0, sittings: 0, people: 0, affiliations: 0, availability: 0 });
  });

  test('is refused with a sentence when something has grown on the rows or has changed them', async () => {
    const applied = await desk.apply(await desk.upload(await xlsx(BOOK)));
    await desk.sql(
      `INSERT INTO bans (authority_id, person_id, school_id) SELECT $1, p.id, s.id FROM people p, schools s WHERE s.login = 'edu053002'`,
      [desk.authority],
    );
    await desk.sql(`UPDATE sittings SET room = '7' WHERE subject = 'russian'`);
    const refused = await desk.post(`/imports/${applied.id}/undo`);
    expect(refused.body).toMatchObject({ code: 'import.has-dependents', status: 409 });
    expect(refused.body.title).toContain('запреты: 1');
    expect(refused.body.title).toContain('Записи изменены после загрузки (1): edu053001 5 А russian 1');
    expect(await desk.counts()).toMatchObject({ schools: 2, sittings: 2 });
  });

  test('of an import that was never applied is refused', async () => {
    const dry = await desk.upload(await xlsx(BOOK));
    expect((await desk.post(`/imports/${dry.id}/undo`)).body).toMatchObject({ code: 'import.not-applied' });
  });
});

describe('a file with faults', () => {
  beforeAll(() => desk.newCampaign('третья'));

  test('is not applied; each fault is told with its place, across tables and by the norms of the year', async () => {
    const dry = await desk.upload(
      await xlsx({
        'Расписание ВПР': [
          SITTINGS[0],
          ['edu059999', '5А', 'Математика', '21.04.2026', 3, '10:30', '10:00'],
          ['edu053001', '5А', 'Математика', '01.06.2026', 3, '10:30', '11:15'],
          ['edu053001', '5А', 'Математика', '22.04.2026', 3, '10:30', '11:15'],
        ],
        Люди: [PEOPLE[0], ['Н-100', 'Орлова Анна Петровна', 'волшебник'], ['Н-100', 'Орлов Пётр Ильич', 'учитель']],
        Связи: [TIES[0], ['Н-777', 'ребёнок', null, null], ['Н-100', 'ребёнок', 'edu053001', null]],
        Доступность: [AVAILABILITY[0], ...['весь день', 'утро'].map((part) => ['Н-001', '21.04.2026', part, 'могу'])],
      }),
    );
    const places = dry.problems
      .filter(({ severity }) => severity === 'error')
      .map(({ code, sheet, row, column }) => `${code} ${sheet} ${column}${row}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'school.unknown Расписание ВПР A2',
        'end.early Расписание ВПР G2',
        'row.twice Расписание ВПР C4',
        'choice.unknown Люди C2',
        'row.twice Люди A3',
        'person.unknown Связи A2',
        'tie.target Связи C2',
        'hours.overlap Доступность null3',
      ]),
    );
    expect(places).not.toContain('person.unknown Связи A3');
    const sheets = ['Расписание ВПР', 'Люди', 'Связи', 'Доступность'];
    expect([...new Set(dry.problems.map(({ sheet }) => sheet))]).toEqual(sheets);
    expect((await desk.post(`/imports/${dry.id}/apply`)).body).toMatchObject({
      code: 'import.has-errors',
      value: dry.summary.errors,
    });
  });

  test('a day outside the window is judged by the norms of the campaign', async () => {
    const dry = await desk.upload(
      await xlsx({ 'Расписание ВПР': [SITTINGS[0], ['edu053001', '5Б', 'Математика', '01.06.2026', 3, '10:30', '11:15']] }),
    );
    expect(dry.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'norm.inside-the-window',
          sheet: 'Расписание ВПР',
          row: 2,
          column: 'D',
          value: '01.06.2026',
        }),
      ]),
    );
  });

  test('comes back with a column of problems', async () => {
    const dry = await desk.upload(await xlsx({ Школы: [SCHOOLS[0], ['edu05', 'Школа № 1', null, null]] }));
    const answer = await desk.get(`/imports/${dry.id}/annotated.xlsx`).responseType('blob');
    const { sheets } = await readXlsx(answer.body as Buffer);
    expect(sheets[0]?.rows[1]?.slice(0, 2)).toEqual(['edu05', 'Школа № 1']);
    expect(sheets[0]?.rows[1]?.[5]).toContain('A: Это не логин школы');
    await service.dataSource.query('UPDATE imports SET file = $1 WHERE id = $2', [zipBomb(), dry.id]);
    const tooMuch = await desk.get(`/imports/${dry.id}/annotated.xlsx`);
    expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'file.bomb']);
  });

  test('or that is no table at all is refused with the way out', async () => {
    const answer = await desk.send(Buffer.from('<html><table></table></html>'), 'отчёт.xls');
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ code: 'file.html', value: 'отчёт.xls', detail: expect.stringContaining('.xlsx') });
    expect((await desk.send(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'a.csv')).status).toBe(413);
    expect((await desk.send(Buffer.alloc(9 * 1024 * 1024, 'a'), 'a.csv')).status).toBe(413);
  });
});

describe('the way in', () => {
  beforeAll(() => desk.newCampaign('четвёртая'));

  test('takes a raw body with a name as well as a form', async () => {
    const csv = 'Логин;Наименование\nedu053009;Школа № 9\n';
    const answer = await desk.post('/imports?fileName=schools.csv').set('Content-Type', 'text/csv').send(csv);
    expect(answer.body).toMatchObject({ fileName: 'schools.csv', summary: { tables: { schools: { added: 1 } } } });
  });

  test('says when there is no file and when the campaign is not one’s own', async () => {
    const nothing = await desk.post('/imports').field('x', 'y');
    expect(nothing.body.faults.map(({ where }: { where: string }) => where)).toEqual(['body.fileName', 'body.bytes']);
    const other = await desk.open(`/campaigns/${desk.authority}/imports`);
    expect(other.body).toMatchObject({ code: 'not-found' });
  });

  test('gives the template', async () => {
    const answer = await desk.open('/imports/template.xlsx').responseType('blob');
    expect((await readXlsx(answer.body as Buffer)).sheets).toHaveLength(9);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import request from 'supertest';
import { wordPaper } from '../../src/exports/papers/word-paper.js';
import { docxBlocks } from '../../src/roadmap/source/docx.js';
import { until } from '../support/mail-sink.js';
import { HEAD } from '../support/paper-builders.js';
import { publishByHand } from '../support/published-roster.js';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';
import { xlsx, type TestCell } from '../support/workbooks.js';

let service: TestService;
let town: Municipality;

function call(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string) {
  const sent = request(service.address)[method](`/api/v1${path}`);
  return sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', 'reg86_m001');
}

async function paper(wish: object): Promise<string> {
  const { status, body } = await call('post', `/campaigns/${town.campaignId}/papers`).send(wish).responseType('blob');
  expect(status).toBe(200);
  return JSON.stringify(docxBlocks(body as Buffer));
}

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
});

afterAll(() => service.stop());

describe('papers', () => {
  test('show only what is published', async () => {
    const refused = await call('post', `/campaigns/${town.campaignId}/papers`).send({ paper: 'blank-act' });
    expect([refused.status, refused.body.code]).toEqual([409, 'papers.nothing-published']);
    await publishByHand(service.dataSource, town, [
      [0, 1],
      [5, 2],
    ]);
  });

  test('an order names the people on duty and the persons responsible, its public version neither', async () => {
    const person = { duty: 'Муниципальный координатор', fullName: 'Орлова Анна Андреевна', post: 'главный специалист' };
    const made = await call('post', `/campaigns/${town.campaignId}/appointments`).send({
      ...person,
      substituteName: 'Белов Б. Б.',
    });
    expect(made.status).toBe(201);
    const twice = await call('post', `/campaigns/${town.campaignId}/appointments`).send(person);
    expect(twice.body.code).toBe('already-there');
    const order = await paper({ paper: 'order', head: HEAD });
    for (const part of ['Иванова Анна 2', 'Орлова Анна Андреевна', 'Белов Б. Б.', 'Школа № 2']) expect(order).toContain(part);
    const open = await paper({ paper: 'order', head: HEAD, readers: 'public' });
    for (const part of ['Иванова', 'Орлова', 'Белов']) expect(open).not.toContain(part);
    expect(open).toContain('Н-002');
  });

  test('an order names as experts those to whom works are given, with the grades that they mark', async () => {
    await service.dataSource.query(
      `UPDATE people SET roles = roles || '{expert}', subjects = '{russian}', subject_grades = '{"russian": [5, 6, 7]}' WHERE code = 'Н-003'`,
    );
    await service.dataSource.query(
      `UPDATE people SET roles = roles || '{commission}', subjects = '{biology}' WHERE code = 'Н-004'`,
    );
    const order = await paper({ paper: 'order', head: HEAD });
    expect(order).toContain('русский язык, 5–7 классы');
    expect(order).not.toContain('Иванова Анна 4');
  });

  test('the office’s own template takes the place of ours once it is uploaded', async () => {
    const own = { paper: 'order', form: 'own', head: HEAD };
    const none = await call('post', `/campaigns/${town.campaignId}/papers`).send(own);
    expect(none.body.code).toBe('papers.no-template');
    const template = await wordPaper({
      title: '',
      sections: [
        { orientation: 'portrait', blocks: [{ kind: 'line', text: 'По форме округа № {номер} {прочее}', look: 'plain' }] },
      ],
    });
    const kept = await call('put', '/paper-templates/order').attach('file', template, 'приказ.docx');
    expect(kept.body).toEqual({ fileName: 'приказ.docx', unknownTags: ['прочее'] });
    const state = (await call('get', '/paper-templates/order')).body;
    expect(state).toMatchObject({ fileName: 'приказ.docx', tags: expect.arrayContaining(['номер', 'дата словами']) });
    expect(state.lists['наблюдатели']).toContain('ФИО');
    expect(await paper(own)).toContain('По форме округа № 15-о');
    const broken = await call('put', '/paper-templates/order').attach('file', Buffer.from('no'), 'приказ.docx');
    expect([broken.status, broken.body.code]).toEqual([422, 'papers.template-refused']);
    await service.dataSource.query(`UPDATE paper_templates SET file = 'cut short'`);
    const spoiled = await call('post', `/campaigns/${town.campaignId}/papers`).send(own);
    expect([spoiled.status, spoiled.body.code]).toEqual([422, 'papers.template-refused']);
  });

  test('every other paper is there as Word and PDF', async () => {
    const schoolId = town.schools[0]!.id;
    for (const wish of [
      { paper: 'certificates', head: HEAD },
      { paper: 'acts' },
      { paper: 'contact-list' },
      { paper: 'duty-sheet', schoolId },
      { paper: 'pack-covers', schoolId },
    ]) {
      expect((await paper(wish)).length).toBeGreaterThan(200);
      const pdf = await call('post', `/campaigns/${town.campaignId}/papers`)
        .send({ ...wish, format: 'pdf' })
        .responseType('blob');
      expect((pdf.body as Buffer).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    }
  });

  test('that would be empty are refused', async () => {
    const wish = { paper: 'duty-sheet', schoolId: randomUUID() };
    const { status, body } = await call('post', `/campaigns/${town.campaignId}/papers`).send(wish);
    expect([status, body.code]).toEqual([409, 'papers.nothing-to-print']);
  });
});

describe('the workbook of a campaign', () => {
  const check = async (bytes: Buffer) => {
    const { body } = await call('post', `/campaigns/${town.campaignId}/imports`).attach('file', bytes, 'книга.xlsx');
    return body as {
      summary: { tables: object };
      changes: { key: string; before: object | null; after: object }[];
    };
  };
  const rewritten = async (edit: (sheet: string, rows: TestCell[][]) => void) => {
    const { body } = await call('get', `/campaigns/${town.campaignId}/workbook.xlsx`).responseType('blob');
    const { sheets } = await readXlsx(body as Buffer);
    const texts = sheets.map(({ name, rows }) => [name, rows.map((row) => [...row]) as TestCell[][]] as const);
    for (const [name, rows] of texts) edit(name, rows);
    return xlsx(Object.fromEntries(texts));
  };

  test('read back as it is, changes nothing', async () => {
    await service.dataSource.query(
      `UPDATE people SET subjects = '{history}', subject_grades = '{"history":[5,6],"russian":[7]}' WHERE code = 'Н-001'`,
    );
    const { summary, changes } = await check(await rewritten(() => undefined));
    expect(changes).toEqual([]);
    expect(summary.tables).toMatchObject({ schools: { same: 4 }, people: { same: 6 } });
  });

  test('edited and sent back, shows exactly the edit', async () => {
    const { changes } = await check(
      await rewritten((sheet, rows) => {
        if (sheet === 'Люди') rows[1]![rows[0]!.indexOf('Классы эксперта')] = 'История: 5-8';
        if (sheet !== 'Расписание ВПР') return;
        const room = rows[0]!.indexOf('Кабинет');
        rows[1]![room] = '33';
      }),
    );
    expect(changes.toSorted((a, b) => (a.key < b.key ? 1 : -1))).toMatchObject([
      { key: 'Н-001', after: { subject_grades: { history: [5, 6, 7, 8] } } },
      { before: { room: '21' }, after: { room: '33' } },
    ]);
    const cleared = await rewritten((sheet, rows) => {
      if (sheet === 'Люди') rows[1]![rows[0]!.indexOf('Классы эксперта')] = '–';
    });
    expect((await check(cleared)).changes).toMatchObject([{ key: 'Н-001', after: { subject_grades: {} } }]);
  });
});

describe('the workbook of a roster', () => {
  let path: string;
  let rows: TestCell[][];
  let sheet: string;
  const column = (title: string) => rows[1]!.indexOf(title);
  const send = async (row: number, by: string, query = '') => {
    const edited = rows.map((cells, index) => cells.map((cell, at) => (index === row && at === column('Код') ? by : cell)));
    return call('post', `${path}/roster.xlsx${query}`).attach('file', await xlsx({ [sheet]: edited }), 'roster.xlsx');
  };

  test('holds a row for each place, with a hidden key', async () => {
    const { body: roster } = await call('post', `/campaigns/${town.campaignId}/rosters`).send({ name: 'Правка в книге' });
    const { body: ticket } = await call('post', `/rosters/${roster.id}/solve`).send({ timeLimitSeconds: 2 });
    const job = async () => (await call('get', `/jobs/${ticket.jobId}`)).body as { state: string; result: { versionId: string } };
    await until(async () => (await job()).state === 'succeeded');
    path = `/roster-versions/${(await job()).result.versionId}`;
    const taken = await call('get', `${path}/roster.xlsx`).responseType('blob');
    const [byDate] = (await readXlsx(taken.body as Buffer)).sheets;
    sheet = byDate!.name;
    rows = byDate!.rows;
    expect([rows.length, byDate!.columns?.[column('Ключ (не менять)')]?.hidden]).toEqual([2 + 16, true]);
  });

  test('comes back edited: compared first, with the checker’s sentences, then made into a draft', async () => {
    const code = column('Код');
    expect((await send(2, String(rows[2]![code]))).body).toMatchObject({ version: null, problems: [], diff: { replaced: [] } });
    const offersAt = async (row: number) => {
      const [slot, person] = [rows[row]![column('Ключ (не менять)')], rows[row]![code]] as [string, string];
      const offers = await call('get', `${path}/replacements?slot=${slot}&person=${encodeURIComponent(person)}`);
      return { row, slot, person, bad: offers.body.impossible?.[0]?.person, good: offers.body.possible?.[0]?.person };
    };
    const offers = await Promise.all(rows.slice(2).map((_, index) => offersAt(index + 2)));
    const { row, slot, person, bad, good } = offers.find((each) => each.bad !== undefined && each.good !== undefined)!;
    const refused = (await send(row, bad)).body;
    expect(refused).toMatchObject({ version: null, diff: { replaced: [{ slot, person, by: bad }] } });
    expect(refused.violations.length).toBeGreaterThan(0);
    expect((await send(row, bad, '?apply=true')).body.code).toBe('roster.rules-broken');
    const faulty = (await send(row, 'Н-999', '?apply=true')).body;
    expect(faulty).toMatchObject({ code: 'roster.sheet-has-faults', problems: [{ code: 'person.unknown', row: row + 1 }] });
    const { version, violations } = (await send(row, good, '?apply=true')).body;
    expect([version, violations]).toMatchObject([{ state: 'draft', origin: 'edit' }, []]);
    const { items } = (await call('get', `/roster-versions/${version.id}/duties?slot=${slot}&person=${encodeURIComponent(good)}`))
      .body;
    expect(items).toMatchObject([{ person: good, isPinned: true }]);
  });
});

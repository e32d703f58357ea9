import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { smallMunicipality, type Municipality } from '../support/small-municipality.js';
import { xlsx } from '../support/workbooks.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
let town: Municipality;

function markers(query: string) {
  const sent = request(service.address).get(`/api/v1/campaigns/${town.campaignId}/markers?${query}`);
  return sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', 'reg86_m001');
}

/** Works of one school with the marks that the official boundaries 5, 9 and 13 of 16 points give. */
async function works(school: number, totals: readonly number[]): Promise<void> {
  await service.dataSource.query(
    `INSERT INTO works (authority_id, campaign_id, school_id, grade, subject, code, total, mark, previous_mark)
     SELECT authority_id, $1, id, 5, 'mathematics', (50000 + number)::text, total,
       CASE WHEN total >= 13 THEN 5 WHEN total >= 9 THEN 4 WHEN total >= 5 THEN 3 ELSE 2 END, 4
     FROM schools, unnest($3::int[]) WITH ORDINALITY AS work (total, number) WHERE id = $2`,
    [town.campaignId, town.schools[school]!.id, totals],
  );
}

const spread = (count: number, from: number, width: number) =>
  Array.from({ length: count }, (_, index) => from + ((index * 7) % width));

beforeAll(async () => {
  service = await startTestService();
  town = await smallMunicipality(service.dataSource);
  await works(0, spread(60, 2, 13));
  await works(1, spread(60, 13, 3));
  await works(2, spread(6, 2, 13));
});

afterAll(() => service.stop());

describe('possible markers', () => {
  test('are not computed without the official boundaries', async () => {
    expect((await markers('grade=5&subject=mathematics')).body.code).toBe('markers.no-boundaries');
    await service.dataSource.query(
      `INSERT INTO work_scales (authority_id, campaign_id, grade, subject, tasks, marks, source)
       SELECT authority_id, id, 5, 'mathematics', '[{"task":"1","max":16}]', '{"3":5,"4":9,"5":13}', 'описание' FROM campaigns WHERE id = $1`,
      [town.campaignId],
    );
  });

  test('stand beside what people decided, school by school in the order of names, with the words of caution', async () => {
    const { body } = await markers('grade=5&subject=mathematics');
    expect(body.note.ru).toContain('требуют дальнейшего анализа');
    expect(body.schools.map(({ school }: { school: string }) => school)).toEqual(['Школа № 1', 'Школа № 2', 'Школа № 3']);
    const [plain, high] = body.schools;
    const flagged = ({ findings }: { findings: { marker: string; outcome: string }[] }) =>
      findings.filter(({ outcome }) => outcome === 'flagged').map(({ marker }) => marker);
    expect(flagged(high)).toEqual(expect.arrayContaining(['M2', 'M4']));
    expect(flagged(plain)).not.toContain('M2');
    expect(high.risks).toEqual([{ year: 2026, level: 2, reason: null }]);
    expect(high.chart.scores.reduce((sum: number, count: number) => sum + count, 0)).toBe(60);
  });

  test('know where the same children stood in grade 4 a year before', async () => {
    await service.dataSource.query(
      `WITH before AS (INSERT INTO campaigns (authority_id, name, template, starts_on, ends_on, time_zone)
         SELECT authority_id, 'ВПР 2025', template, '2025-04-11', '2025-05-16', time_zone FROM campaigns WHERE id = $1 RETURNING id, authority_id)
       INSERT INTO works (authority_id, campaign_id, school_id, grade, subject, code, total, mark)
       SELECT b.authority_id, b.id, s.id, 4, 'mathematics', (40000 + number)::text, number % 10 + CASE WHEN s.id = $2 THEN 6 ELSE 0 END, 4
       FROM before b JOIN schools s ON s.authority_id = b.authority_id, generate_series(1, 40) AS number`,
      [town.campaignId, town.schools[0]!.id],
    );
    const { body } = await markers('grade=5&subject=mathematics');
    const ofCohort = body.schools.map(({ findings }: { findings: { outcome: string }[] }) => findings[6]!.outcome);
    expect(ofCohort).toEqual(['flagged', 'clear', 'suppressed']);
    expect(body.schools[0].findings[6].sentence.ru).toContain('результат той же параллели за год снизился на');
  });

  test('compare with what was published of the region, and count the years on the yearly list', async () => {
    const upload = async (name: string, rows: readonly (readonly (string | number)[])[]) => {
      const sent = (path: string) =>
        request(service.address)
          .post(`/api/v1/campaigns/${town.campaignId}/imports${path}`)
          .set('Authorization', `Bearer ${service.operator}`)
          .set('X-Authority', 'reg86_m001');
      const checked = await sent('').attach('file', await xlsx({ Лист1: rows }), name);
      expect(checked.body.problems).toEqual([]);
      expect((await sent(`/${checked.body.id}/apply`)).body.state).toBe('applied');
      return checked.body.id as string;
    };
    const paper = ['Математика, 5 класс'];
    await upload('f3.xlsx', [
      paper,
      ['Группы участников', 'Кол-во ОО', 'Кол-во участников', '2', '3', '4', '5'],
      ['Регион', 400, 20_000, 20, 40, 30, 10],
      ['Город', 20, 900, 10, 40, 40, 10],
    ]);
    await upload('journal.xlsx', [paper, ['Группы участников', 'Понизили', 'Подтвердили', 'Повысили'], ['Регион', 30, 60, 10]]);
    const list = [
      ['Год', 'Логин', '5 РУ', '5 МА', 'Количество маркеров'],
      ...[2024, 2025].map((year) => [year, 'edu860001', 0, 1, 1]),
    ];
    const listId = await upload('list.xlsx', list);
    const { body } = await markers('grade=5&subject=mathematics');
    expect(body.reference).toEqual({ group: 'Регион', shareOfTwos: 0.2, confirmedShare: 0.6, groups: ['Регион', 'Город'] });
    const [first, second] = body.schools;
    const sentence = (school: { findings: { marker: string; sentence: { ru: string } }[] }, id: string) =>
      school.findings.find(({ marker }) => marker === id)!.sentence.ru;
    expect(sentence(second, 'M3')).toContain('ожидалось около 12');
    expect(first.listed).toEqual([2024, 2025].map((year) => ({ year, papers: ['5 mathematics'], markers: 1 })));
    expect(sentence(first, 'M10')).toContain('отмечены в 2 из последних трёх лет');
    const levels = await request(service.address)
      .get(`/api/v1/campaigns/${town.campaignId}/risk-levels`)
      .set('Authorization', `Bearer ${service.operator}`)
      .set('X-Authority', 'reg86_m001');
    expect(levels.body.schools.slice(0, 2)).toMatchObject([
      { school: 'Школа № 1', level: 0, listed: [{ year: 2024 }, { year: 2025 }] },
      { school: 'Школа № 2', level: 2, listed: [], risks: [{ year: 2026, level: 2 }] },
    ]);
    const town900 = (await markers('grade=5&subject=mathematics&reference=%D0%93%D0%BE%D1%80%D0%BE%D0%B4')).body.reference;
    expect(town900).toMatchObject({ group: 'Город', shareOfTwos: 0.1, confirmedShare: null });
    expect((await markers('grade=5&subject=mathematics&reference=schools')).body.reference).toMatchObject({
      group: null,
      shareOfTwos: null,
    });
    const undone = await request(service.address)
      .post(`/api/v1/campaigns/${town.campaignId}/imports/${listId}/undo`)
      .set('Authorization', `Bearer ${service.operator}`)
      .set('X-Authority', 'reg86_m001');
    expect([undone.body.state, (await markers('grade=5&subject=mathematics')).body.schools[0].listed]).toEqual(['undone', []]);
  });

  test('are drawn by the server: scores with the official boundaries, marks against the journal, and all schools in a funnel', async () => {
    const svg = async (path: string) => {
      const sent = request(service.address).get(`/api/v1/campaigns/${town.campaignId}/markers/${path}?grade=5&subject=mathematics`);
      const answer = await sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', 'reg86_m001');
      return { status: answer.status, type: answer.headers['content-type'], text: (answer.body as Buffer).toString() };
    };
    const [first, , small] = town.schools;
    const scores = await svg(`schools/${first!.id}/scores.svg`);
    expect([scores.status, scores.type]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    for (const part of ['Школа № 1, Математика, 5 класс, 2026: участников 60', '«3»', '«4»', '«5»'])
      expect(scores.text).toContain(part);
    expect((await svg(`schools/${first!.id}/journal.svg`)).text).toContain('Остальные школы');
    const funnel = (await svg('funnel.svg')).text;
    expect(funnel.match(/<circle/gu)).toHaveLength(2);
    expect((await svg(`schools/${small!.id}/scores.svg`)).status).toBe(409);
  });

  test('show nothing of a group under ten', async () => {
    const { body } = await markers('grade=5&subject=mathematics');
    const small = body.schools[2];
    expect([small.participants, small.chart]).toEqual([null, null]);
    expect(small.findings.every(({ outcome }: { outcome: string }) => outcome === 'suppressed')).toBe(true);
  });
});

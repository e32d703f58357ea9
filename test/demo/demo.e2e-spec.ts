import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { runDemo } from '../../src/demo/run-demo.js';
import {
  checkRoster,
  readRosterCertificate,
  readRosterProblem,
  readRosterSolution,
  verifyCertificate,
  verifyDraw,
} from '../../src/engine/index.js';
import { SERVER_VARIABLE } from '../support/test-server.js';

let folder: string;
const lines: string[] = [];
const read = (name: string) => readFile(join(folder, name), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obektiv-demo-'));
  const settings = { DATABASE_URL: process.env[SERVER_VARIABLE]! };
  await runDemo((line) => void lines.push(line), { folder, solveSeconds: 1, settings });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the demonstration', () => {
  it.each(['', 'replan-', 'organisers-', 'commission-'])(
    'writes a %sproblem, a solution that the checker finds right and a certificate that proves its bound',
    async (prefix) => {
      const { problem, hash } = readRosterProblem(await read(`${prefix}problem.json`));
      const { solution } = readRosterSolution(await read(`${prefix}solution.json`));
      expect(problem!.places).toHaveLength(12);
      expect(checkRoster(problem!, solution!, hash)).toMatchObject({ violations: [], wrongFigures: [] });
      const { certificate } = readRosterCertificate(await read(`${prefix}certificate.json`));
      expect(verifyCertificate(problem!, hash!, certificate!, solution).faults).toEqual([]);
    },
  );

  it('covers every place at the flagged schools, and after the illness all but those that nobody left could take', async () => {
    const { versions } = JSON.parse(await read('summary.json')) as {
      versions: { coverage: { flaggedAsked: number; flaggedFilled: number } }[];
    };
    expect(versions).toHaveLength(2);
    const [before, after] = versions.map(({ coverage }) => coverage.flaggedAsked - coverage.flaggedFilled);
    expect(before).toBe(0);
    const { solution } = readRosterSolution(await read('replan-solution.json'));
    const hopeless = solution!.shortages.filter(({ candidates }) => candidates === 0);
    expect(after).toBeLessThanOrEqual(hopeless.reduce((sum, { missing }) => sum + missing, 0));
  });

  it('writes a feed for each person and school, one of the commission and a public one, with tombstones and without names', async () => {
    const files = await readdir(join(folder, 'feeds'));
    expect(files).toHaveLength(40 + 16 + 12 + 2);
    const feeds = await Promise.all(files.map((file) => read(join('feeds', file))));
    expect(feeds.some((feed) => feed.includes('STATUS:CANCELLED'))).toBe(true);
    const roster = await readXlsx(await readFile(join(folder, 'roster.xlsx')));
    const surnames = new Set(roster.sheets[2]!.rows.slice(2).map(([name]) => String(name).split(' ')[0]!));
    expect(surnames.size).toBeGreaterThan(20);
    for (const surname of surnames) expect(feeds.some((feed) => feed.includes(surname))).toBe(false);
  });

  it('tells each observer by mail, and after the illness only those whose duties changed', async () => {
    const mails = await readdir(join(folder, 'mail'));
    const { feeds } = JSON.parse(await read('summary.json')) as { feeds: { personIds: string[] } };
    expect(mails.length).toBeGreaterThan(feeds.personIds.length);
    expect(lines.join('\n')).toMatch(/Извещены \d+ чел\..*первыми - \d+ снятых/u);
  });

  it('plans organisers and the commission beside the observers, nobody in two places', async () => {
    const rosters = ['replan-', 'organisers-', 'commission-'].map(async (prefix) => {
      const { problem } = readRosterProblem(await read(`${prefix}problem.json`));
      const { solution } = readRosterSolution(await read(`${prefix}solution.json`));
      const startOf = new Map(problem!.slots.map(({ id, start }) => [id, start]));
      return solution!.duties.map(({ person, slot }) => `${person} ${startOf.get(slot)}`);
    });
    const times = (await Promise.all(rosters)).flat();
    expect(new Set(times).size).toBe(times.length);
    const sheets = (await readXlsx(await readFile(join(folder, 'commission.xlsx')))).sheets;
    expect(JSON.stringify(sheets[0]!.rows)).toMatch(/График выездов комиссии.*Председатель.*"да"/u);
    expect(lines.join('\n')).toMatch(/Организаторы из других организаций.*\n.*\nКомиссия: выездов (\d+) из \1,/u);
  });

  it('writes the order with names and without, and the deadlines of the roadmap', async () => {
    for (const name of ['order.docx', 'order-public.docx', 'roadmap.docx'])
      expect((await readFile(join(folder, name))).subarray(0, 2).toString()).toBe('PK');
    expect((await readFile(join(folder, 'order.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await read('roadmap/Методический центр.ics')).toContain('BEGIN:VEVENT');
    expect(lines.join('\n')).toContain('выполнено самой публикацией графика 1');
  });

  it('publishes a draw that verifies, and names the pairs that were marked up and no other', async () => {
    const { recheck } = JSON.parse(await read('summary.json')) as { recheck: { expected: object[]; named: object[] } };
    expect(recheck.expected).toHaveLength(2);
    expect(recheck.named).toEqual(expect.arrayContaining(recheck.expected));
    expect(recheck.named).toHaveLength(recheck.expected.length);
    const names = await readdir(join(folder, 'draw'));
    const draw = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, 'draw', name))] as const)));
    expect(verifyDraw(draw)).toMatchObject({ stages: [360], faults: [] });
    expect(names).toEqual(expect.arrayContaining(['verify.py', 'verify.html', 'protocol.html']));
    for (const kind of ['html', 'xlsx', 'docx'])
      expect((await readFile(join(folder, `recheck-report.${kind}`))).length).toBeGreaterThan(5000);
    expect(await read('recheck-report.html')).toContain('Контрольных проверок');
  });

  it('tells a methodist what came out and what changed', () => {
    const story = lines.join('\n');
    for (const part of [
      'в школах с признаками риска',
      'Выходов на человека',
      'Дорога: в среднем',
      'болеет',
      'замен',
      'Жеребьёвка № 1',
      'третий эксперт',
    ])
      expect(story).toContain(part);
  });
});

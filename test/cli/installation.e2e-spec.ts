import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { readCampaignTemplates } from '../../src/campaigns/campaign-templates.js';
import { demoMunicipality } from '../../src/demo/municipality/index.js';
import { demoWorkbook } from '../../src/demo/workbook.js';
import { eximReport } from '../support/bounce-mails.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { ods, xlsx } from '../support/workbooks.js';
import { inside, started, type Outcome } from './command-line.js';

let database: TestDatabase;
let folder: string;
const at = (name: string) => join(folder, name);
const inRussian = (...args: readonly string[]): Promise<Outcome> => inside({ DATABASE_URL: database.url }, ...args);
const here = (...args: readonly string[]): Promise<Outcome> => inRussian(...args, '--language', 'en');

const inCampaign = ['--campaign', 'Весна 2026'] as const;

beforeAll(async () => {
  [database, folder] = [await createTestDatabase('empty'), await mkdtemp(join(tmpdir(), 'obektiv-cli-'))];
  const municipality = demoMunicipality(readCampaignTemplates().find(({ code }) => code === '2025-26')!);
  await writeFile(at('заявка.xlsx'), await demoWorkbook(municipality));
  const schools = [
    ['Логин', 'Название', 'Широта'],
    ['edu590101', 'СОШ № 1', 'сто'],
  ];
  await writeFile(at('ошибки.xlsx'), await xlsx({ Школы: schools }));
  await writeFile(at('ошибки.ods'), await ods({ Школы: schools }));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('the command line on an installation', () => {
  it('says how to begin where there is nothing yet', async () => {
    const { code, out, err } = await here('campaign', 'list');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^there is no authority yet\. Found one: cli authority create --code/u);
  });

  it('founds a municipality and begins a campaign, each once', async () => {
    const found = ['authority', 'create', '--code', 'reg59_m001', '--name', 'Зареченск', '--time-zone', 'Asia/Yekaterinburg'];
    expect((await started(found, { DATABASE_URL: database.url }).outcome).out).toMatch(/^[\da-f-]{36}\treg59_m001\n$/u);
    expect(await here(...found)).toMatchObject({ code: 1, err: expect.stringContaining('already (reg59_m001)') });
    const begin = ['campaign', 'create', '--template', '2025-26', '--name', 'Весна 2026'];
    expect((await here(...begin)).out).toMatch(/^[\da-f-]{36}\tВесна 2026\n$/u);
    expect((await here(...begin)).code).toBe(1);
    expect((await here('campaign', 'list')).out).toMatch(/^[\da-f-]{36}\t2026-04-20\t2026-05-20\tВесна 2026\n$/u);
  });

  it('names each error of a file by sheet, row, column and value, and writes nothing', async () => {
    const { code, out, err } = await here('import', at('ошибки.xlsx'), ...inCampaign, '--apply', '--annotated', at('пометки.xlsx'));
    expect([code, err]).toEqual([1, 'nothing was written: correct the errors and import the file again\n']);
    expect(out).toMatch(/^ {2}Школы, row 2, column C «сто»: .+\. .+\.$/mu);
    const [sheet] = (await readXlsx(await readFile(at('пометки.xlsx')))).sheets;
    expect(String(sheet!.rows[1]!.at(-1))).toMatch(/^C: /u);
    expect((await here('import', at('заявка.xlsx'), ...inCampaign)).out).toMatch(/^Люди +40 +0 +0 +0$/mu);
  });

  it('says that the marked copy of an .ods holds values only', async () => {
    const { err } = await here('import', at('ошибки.ods'), ...inCampaign, '--annotated', at('пометки из ods.xlsx'));
    expect(err).toContain('the marked file is an .xlsx with values only');
  });

  it('imports, takes back, imports again, and changes nothing the second time', async () => {
    const applied = await here('import', at('заявка.xlsx'), ...inCampaign, '--apply');
    expect([applied.code, applied.out]).toEqual([0, expect.stringMatching(/^Люди +40 /mu)]);
    const id = /--undo (\S+)/u.exec(applied.err)![1]!;
    expect(await here('import', ...inCampaign, '--undo', id)).toMatchObject({ code: 0, err: expect.stringContaining('undone') });
    expect((await here('import', at('заявка.xlsx'), ...inCampaign, '--apply')).out).toMatch(/^Люди +40 /mu);
    expect((await here('import', at('заявка.xlsx'), ...inCampaign, '--apply')).out).toMatch(/^Люди +0 +0 +40 +0$/mu);
  });

  it('takes the reports of a mailbox, in a folder or a Maildir, and says of each mail what it was', async () => {
    const letter = { messageId: '7d0a8c7e-1111-4222-8333-444455556666', address: 'anna@school.example' };
    await mkdir(at('почта/new'), { recursive: true });
    await writeFile(at('почта/new/1'), eximReport(letter));
    await writeFile(at('почта/ответ.eml'), 'From: anna@school.example\r\nSubject: Re\r\n\r\nСпасибо\r\n');
    const { code, out } = await here('bounces', at('почта'));
    expect([code, out.split('\n').map((line) => line.split('\t')[1])]).toEqual([
      0,
      ['unknown – 5.1.1', 'no delivery report', undefined],
    ]);
    expect(await here('bounces', at('нет'))).toMatchObject({ code: 2, err: expect.stringContaining('no such file or folder') });
  });

  it('plans, lists drafts where there are several, publishes one and writes the calendars', async () => {
    expect(await here('feeds', ...inCampaign, '--out', at('early'))).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^nothing is published yet/mu),
    });
    const plan = ['plan', ...inCampaign, '--time-limit', '1'];
    const planned = await inRussian(...plan);
    expect([planned.code, planned.out]).toEqual([
      0,
      expect.stringMatching(/^черновик 1: \d+ выход(?:а|ов)?, не закрыто \d+ мест[оа]?; /mu),
    ]);
    const resumed = (await here(...plan, '--resume')).out;
    expect(resumed).toMatch(/^draft 2: .*, \d+ duties, open: \d+ places?\ngone on from version 1: the problem is the same/mu);
    const unclear = await here('publish', 'Наблюдатели');
    expect(unclear.code).toBe(2);
    expect(unclear.err).toMatch(/several drafts.*\n {2}\/2 {2}draft.*\n {2}\/1 {2}draft/u);
    expect(await here('publish', 'Наблюдатели/2')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^published: version 2; /u),
    });
    expect((await here('publish', 'Наблюдатели')).err).toMatch(/there is no draft/u);
    const replan = ['plan', ...inCampaign, '--time-limit', '0.1'];
    expect([(await here(...replan)).code, (await here(...replan, '--resume', '3')).code]).toEqual([0, 0]);
    expect((await here('publish', 'Наблюдатели')).err).toMatch(/ {2}\/4 {2}draft {2}replan .*\n {2}\/3 {2}draft {2}replan /u);
    expect((await inRussian('publish', 'Наблюдатели')).err).toMatch(/ {2}\/4 {2}черновик {2}пересчёт {2}[^a-z]*$/mu);
    const written = await here('feeds', ...inCampaign, '--out', at('feeds'));
    expect([written.code, written.err]).toEqual([0, expect.not.stringContaining('nothing is published')]);
    const files = await readdir(at('feeds'));
    expect(files).toEqual(expect.arrayContaining(['person-Н-001.ics', 'school-edu590101.ics', 'public.ics']));
    expect(await readFile(at('feeds/school-edu590101.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT\r\n/u);
  });

  it('issues an operator’s token', async () => {
    expect((await here('token')).out).toMatch(/^obk_[\w-]{43}\n$/u);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a missing file', ['import', 'no.xlsx', ...inCampaign], /^no\.xlsx: there is no such file/u],
    ['what is not a table', ['import', 'package.json', ...inCampaign], /package\.json/u],
    [
      'an unknown campaign',
      ['feeds', '--campaign', 'Осень', '--out', '.'],
      /^--campaign Осень: there are only\n {2}\S+ {2}Весна 2026$/mu,
    ],
    [
      'an unknown authority',
      ['plan', ...inCampaign, '--authority', 'x'],
      /^--authority x: there are only\n {2}reg59_m001 {2}Зареченск$/mu,
    ],
    [
      'an unknown roster to go on with, and makes none,',
      ['plan', ...inCampaign, '--resume', '--roster', 'Наблюдатель'],
      /^--roster Наблюдатель: name one of these rosters:\n {2}\S+ {2}Наблюдатели$/mu,
    ],
    [
      'a file for a folder',
      ['feeds', ...inCampaign, '--out', 'package.json'],
      /^package\.json: this is a file\. Name a folder\.$/mu,
    ],
    [
      'a place where no folder can be made',
      ['feeds', ...inCampaign, '--out', '/proc/none/feeds'],
      /^\/proc\/none: the file system can only be read/mu,
    ],
    ['an unknown roster', ['publish', 'Комиссия'], /^Комиссия: name one of these rosters:\n {2}\S+ {2}Наблюдатели$/mu],
    ['an unknown version', ['publish', 'Наблюдатели/9'], /^Наблюдатели\/9: there is no such version/u],
    ['an unknown template', ['campaign', 'create', '--template', '1999'], /\(1999\)\. The templates are 2/u],
    ['an impossible day', ['campaign', 'create', '--template', '2025-26', '--starts-on', 'май'], /^--starts-on май: a day is/u],
    ['neither file nor import', ['import', ...inCampaign], /^name either a file/u],
  ])('refuses %s with exit code 2 and says what there is', async (_what, args, sentence) => {
    const { code, out, err } = await here(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/^\s+at /mu);
    const said = await inRussian(...args);
    expect(said).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/[а-яё]{3,} [а-яё]/u) });
    expect(said.err).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/u);
  });

  it('refuses a database that does not answer, without a stack trace', async () => {
    const { code, err } = await inside({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, 'token', '--language', 'en');
    expect([code, err]).toEqual([2, expect.stringMatching(/^the database cannot be opened: .*ECONNREFUSED.*DATABASE_URL/u)]);
    expect(err).not.toMatch(/^\s+at /mu);
  });
});

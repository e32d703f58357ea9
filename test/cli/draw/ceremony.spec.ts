import { access, constants, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalBytes, type DrawPlan, type DrawResult } from '../../../src/engine/index.js';
import { ceremonyTown, DICE, frameArgs, planArgs, SECRETS, type CeremonyTown } from './ceremony-town.js';

const AT = '2026-04-27T10:00+05:00';
const [BEFORE, AFTER, LATER, LAST] = ['2026-04-27T04:00Z', '2026-04-27T05:00Z', '2026-05-04T05:00Z', '2026-05-05T05:00Z'];
const NEXT_AT = '2026-05-04T12:00+05:00';

let town: CeremonyTown;
let commitments: string[];
const json = async <T>(name: string) => JSON.parse(await readFile(join(town.folder, name), 'utf8')) as T;
const published = async () =>
  (await Promise.all((await readdir(town.folder)).map((name) => readFile(join(town.folder, name), 'utf8')))).join('\n');
const refused = async (moment: string, args: readonly string[], reason: RegExp, typed: readonly string[] = []) => {
  const files = await readdir(town.folder);
  const { code, err } = await town.at(moment, args, typed);
  expect([code, err]).toEqual([1, expect.stringMatching(reason)]);
  expect(await readdir(town.folder)).toEqual(files);
};

beforeAll(async () => {
  town = await ceremonyTown();
  const printed = await Promise.all([1, 2, 3].map((n) => town.at(BEFORE, ['draw', 'commit', '--secret-file', town.secret(n)])));
  commitments = printed.map(({ out }) => out.trim());
});
afterAll(() => rm(town.root, { recursive: true }));

// One story: the steps follow each other, and between them everything that is not allowed then is refused and changes nothing.
describe('a ceremony of three parties on the command line', () => {
  it('begins with commitments that store nothing', async () => {
    expect(commitments).toEqual([...new Set(commitments)]);
    expect(commitments.join('\n')).toMatch(/^([0-9a-f]{64}\n?){3}$/);
    expect((await readdir(town.root)).sort()).toEqual(['secret-1.txt', 'secret-2.txt', 'secret-3.txt', 'works.csv']);
    expect(await town.at(BEFORE, ['draw', 'commit'], ['короткий'])).toMatchObject({ code: 2, out: '' });
    expect((await town.at(BEFORE, ['draw', 'commit'], [SECRETS[0]])).out.trim()).toBe(commitments[0]);
  });

  it('makes the list once, and its openings never in the published folder', async () => {
    const inside = [...frameArgs(town).slice(0, -1), join(town.folder, 'openings.json')];
    expect((await town.at(BEFORE, inside)).err).toMatch(/lies in the folder that is published/);
    expect(await town.at(BEFORE, frameArgs(town))).toMatchObject({ code: 0 });
    expect((await readFile(join(town.folder, 'frame.tsv'), 'utf8')).split('\n')).toHaveLength(61);
    expect((await stat(join(town.root, 'openings.json'))).mode & 0o077).toBe(0);
    expect((await town.at(BEFORE, frameArgs(town))).err).toMatch(/never overwritten/);
  });

  it('refuses a list with pupils who wrote nothing', async () => {
    const list = join(town.root, 'absent.csv');
    await writeFile(list, 'работа;класс;балл;отметка\n1;4А;7;3\n2;4А;отсутствовал;\n');
    const args = ['draw', 'frame', list, join(town.root, 'other'), '--openings', join(town.root, 'other.json')];
    expect(await town.at(BEFORE, args)).toMatchObject({ code: 1, err: expect.stringMatching(/^work 2: .*an absent pupil/) });
  });

  it('groups works by their schools’ risk under neutral names, and only for whoever says to know what that shows', async () => {
    const list = join(town.root, 'grouped.csv');
    const rows = Array.from({ length: 30 }, (_, n) => `${n};математика;7;3;${n < 6 ? 3 : 0}`);
    await writeFile(list, `работа;класс;балл;отметка;риск\n${rows.join('\n')}\n`);
    const [folder, openings] = [join(town.root, 'grouped'), join(town.root, 'grouped.json')];
    const args = ['draw', 'frame', list, folder, '--openings', openings];
    expect(await town.at(BEFORE, args)).toMatchObject({ code: 2, err: expect.stringContaining('--shows-groups') });
    expect(await town.at(BEFORE, [...args, '--shows-groups'])).toMatchObject({ code: 0 });
    const { groups } = JSON.parse(await readFile(openings, 'utf8')) as { groups: Record<string, number> };
    expect(new Set(Object.values(groups))).toEqual(new Set([0, 3]));
    const ofLevel = (level: number) => `${Object.keys(groups).find((name) => groups[name] === level)!} математика`;
    const [risky, other] = [ofLevel(3), ofLevel(0)];
    const plan = (of: string) => [...planArgs(folder, [], ['--ceremony', '--at', AT]), '--min-of', of];
    expect(await town.at(BEFORE, plan('group-9=5'))).toMatchObject({ code: 1, err: expect.stringContaining('no strata group-9') });
    expect(await town.at(BEFORE, plan(`${risky}=6`))).toMatchObject({ code: 0 });
    const { take } = JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8')) as DrawPlan;
    expect(take).toEqual({ [risky]: 6, [other]: 9 });
    expect(await town.at(AFTER, ['draw', 'run', folder, '--openings', openings], [DICE, DICE])).toMatchObject({ code: 0 });
    expect((await town.at(AFTER, ['verify', folder])).out).toContain('the draw is correct: 15 works\n');
  });

  it('refuses every step before the plan', async () => {
    await refused(BEFORE, ['draw', 'reveal', town.folder, '--secret-file', town.secret(1)], /no plan\.json/);
    await refused(AFTER, ['draw', 'run', town.folder, '--unopened'], /no plan\.json/, [DICE, DICE]);
    await refused(BEFORE, ['draw', 'void', town.folder, '--reason', 'x'], /no plan\.json/);
    await refused(
      BEFORE,
      ['draw', 'extend', town.folder, '--reason', 'x', '--total', '20', '--ceremony', '--at', AT],
      /no plan\.json/,
    );
  });

  it('refuses a plan whose randomness exists, a copied commitment and an impossible total', async () => {
    const ceremony = ['--ceremony', '--at', AT];
    await refused(AFTER, planArgs(town.folder, commitments, ceremony), /exist since 2026-04-27T05:00:00\.000Z/);
    await refused(BEFORE, planArgs(town.folder, [commitments[0]!, commitments[0]!], ceremony), /copied/);
    const tooMany = planArgs(town.folder, commitments, ceremony).map((arg) => (arg === '15' ? '61' : arg));
    await refused(BEFORE, tooMany, /cannot be drawn/);
    expect(await town.at(BEFORE, planArgs(town.folder, ['abc'], ceremony))).toMatchObject({ code: 2 });
    expect(await town.at(BEFORE, planArgs(town.folder, commitments, ['--ceremony', '--at', '27.04.2026']))).toMatchObject({
      code: 2,
    });
    expect(await town.at(BEFORE, planArgs(town.folder, commitments, ['--drand', '--at', AT]))).toMatchObject({ code: 2 });
  });

  it('announces the plan in canonical bytes, read-only, once', async () => {
    const args = planArgs(town.folder, commitments, ['--ceremony', '--at', AT]);
    expect(await town.at(BEFORE, args)).toMatchObject({ code: 0 });
    const plan = await json<DrawPlan>('plan.json');
    expect(await readFile(join(town.folder, 'plan.json'))).toEqual(Buffer.from(canonicalBytes(plan)));
    expect((await stat(join(town.folder, 'plan.json'))).mode & 0o222).toBe(0);
    expect(plan).toMatchObject({ N: 60, sequence: 18, commitments, randomness: { kind: 'ceremony', at: AT } });
    expect(plan.take).toEqual({ 'Гимназия-12/4В': 3, 'Лицей-7/4А': 3, 'СОШ-1/4А': 7, 'СОШ-1/4Б': 2 });
    await refused(BEFORE, args, /plan\.json stands/);
  });

  it('records secrets and refusals before the dice are rolled, each once', async () => {
    const step = (...more: readonly string[]) => ['draw', 'reveal', town.folder, ...more];
    await refused(BEFORE, ['draw', 'run', town.folder, '--unopened'], /comes into being at/);
    await refused(BEFORE, step(), /opens no commitment/, ['совсем другой секрет']);
    expect(await town.at(BEFORE, step('--secret-file', town.secret(2)))).toMatchObject({ code: 0 });
    await refused(BEFORE, step('--secret-file', town.secret(2)), /has revealed its secret already/);
    await refused(BEFORE, step('--refused', '--party', '2'), /has revealed its secret already/);
    await refused(BEFORE, step('--refused', '--party', '4'), /no party 4/);
    expect(await town.at(BEFORE, step('--refused', '--party', '1'))).toMatchObject({ code: 0 });
    await refused(BEFORE, step('--secret-file', town.secret(1)), /has refused already/);
    expect(await town.at(BEFORE, step('--refused'))).toMatchObject({ code: 2 });
    await refused(AFTER, step('--secret-file', town.secret(3)), /exists since/);
    await refused(AFTER, ['draw', 'void', town.folder, '--reason', 'не нравится'], /exists since/);
    await refused(
      AFTER,
      ['draw', 'extend', town.folder, '--reason', 'x', '--total', '20', '--ceremony', '--at', NEXT_AT],
      /exists since/,
    );
  });

  it('compares what two people typed, and takes nothing but the announced dice', async () => {
    const run = ['draw', 'run', town.folder, '--unopened'];
    expect((await town.at(AFTER, run.slice(0, -1), [DICE, DICE])).err).toMatch(/say what opens the original marks/);
    await refused(AFTER, run, /differ from digit 20 on/, [DICE, DICE.replace(/4$/, '5')]);
    await refused(AFTER, run, /differ from digit 21 on/, [DICE, `${DICE} 6`]);
    await refused(AFTER, run, /19 digits are too few/, [DICE.slice(0, -1), DICE.slice(0, -1)]);
    await refused(AFTER, run, /decimal digits only/, ['орёл', 'орёл']);
    expect(await town.at(AFTER, run, [DICE])).toMatchObject({ code: 2 });
  });

  it('draws once; who did not reveal counts as the empty text', async () => {
    const run = ['draw', 'run', town.folder, '--openings', join(town.root, 'openings.json')];
    expect(await town.at(AFTER, run, [DICE, DICE.replaceAll(' ', '')])).toMatchObject({ code: 0 });
    const { stages, statement } = await json<DrawResult>('draw.json');
    expect(stages[0]!.reveals).toEqual([null, SECRETS[1], null]);
    expect(stages[0]!.openings).toHaveLength(15);
    expect(statement).toEqual({
      ru: expect.stringMatching(/^Жребий берёт 15 из 60 работ: .*12 или больше \(20\u00A0%\)/),
      en: expect.stringMatching(/9\d\.\d%/),
    });
    expect(await town.at(AFTER, ['verify', town.folder])).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^draw no\. 18: 2026-04\/ВПР-4-русский\nplan\.json [0-9a-f]{64}, read aloud: .*\nplan\.json: dice 31415926535897932384.*\nThe draw takes 15 of 60 .*\nthe draw is correct: 15 works\n$/u,
      ),
    });
    await refused(AFTER, run, /the draw is made and stays/, [DICE, DICE]);
    await refused(LATER, ['draw', 'void', town.folder, '--reason', 'x'], /the draw is made and stays/);
    await refused(LATER, ['draw', 'reveal', town.folder, '--secret-file', town.secret(1)], /the draw is made and stays/);
  });

  it('extends with new commitments and new randomness, and adds the stage to the result', async () => {
    const first = (await json<DrawResult>('draw.json')).stages;
    const extend = (...more: readonly string[]) => ['draw', 'extend', town.folder, '--reason', 'одна ошибка', ...more];
    await refused(LATER, extend('--total', '15', '--ceremony', '--at', NEXT_AT), /cannot be drawn/);
    await refused(LATER, extend('--total', '24', '--ceremony', '--at', AT), /exist since/);
    expect(
      await town.at(LATER, extend('--total', '24', '--ceremony', '--at', NEXT_AT, '--commitment', commitments[2]!)),
    ).toMatchObject({ code: 0 });
    await refused(LATER, extend('--total', '30', '--ceremony', '--at', NEXT_AT), /comes into being/);
    expect(await town.at(LATER, ['draw', 'reveal', town.folder, '--secret-file', town.secret(3)])).toMatchObject({ code: 0 });
    expect(await town.at(LAST, ['draw', 'run', town.folder, '--unopened'], ['0'.repeat(20), '0'.repeat(20)])).toMatchObject({
      code: 0,
    });
    expect((await json<DrawResult>('draw.json')).stages[0]).toEqual(first[0]);
    expect((await town.at(LAST, ['verify', town.folder])).out).toContain('the draw is correct: 15 + 9 works\n');
  });

  it('never publishes what opens a work that was not drawn, nor a secret that was not revealed', async () => {
    const { works } = JSON.parse(await readFile(join(town.root, 'openings.json'), 'utf8')) as {
      works: { workId: string; nonce: string; source: string }[];
    };
    const opened = new Set((await json<DrawResult>('draw.json')).stages[0]!.selected);
    const text = await published();
    expect(
      works
        .filter(({ nonce }) => text.includes(nonce))
        .map(({ workId }) => workId)
        .sort(),
    ).toEqual([...opened].sort());
    expect(works.filter(({ source }) => text.includes(source))).toEqual([]);
    expect(text).not.toContain(SECRETS[0]);
    await access(join(town.folder, 'verify.py'), constants.R_OK);
  });
});

describe('a plan that is declared void', () => {
  it('stays void, visibly, before and after its moment', async () => {
    const other = await ceremonyTown();
    await other.at(BEFORE, frameArgs(other));
    await other.at(BEFORE, planArgs(other.folder, [], ['--ceremony', '--at', AT]));
    const voided = ['draw', 'void', other.folder, '--reason', 'список неполон'];
    expect(await other.at(BEFORE, voided)).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(join(other.folder, 'void.json'), 'utf8'))).toMatchObject({
      order: 'plan.json',
      reason: 'список неполон',
    });
    expect((await other.at(AFTER, ['draw', 'run', other.folder, '--unopened'], [DICE, DICE])).err).toMatch(/declared void/);
    expect((await other.at(BEFORE, voided)).err).toMatch(/declared void/);
    expect((await other.at(BEFORE, planArgs(other.folder, [], ['--ceremony', '--at', AT]))).err).toMatch(/plan\.json stands/);
    await rm(other.root, { recursive: true });
  });
});

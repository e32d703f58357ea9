import { lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RosterProblem, RosterSolution } from '../../src/engine/index.js';
import { english, run, started } from './command-line.js';

let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obektiv-cli-'));
  await run('generate', '--schools', '2', '--observers', '6', '--seed', '3', '--slots', '12', '--out', at('problem.json'));
});
afterAll(() => rm(folder, { recursive: true }));

const ENGLISH = ['--language', 'en'];

describe('the command line', () => {
  it('generates, solves and checks, with progress on stderr and nothing else in the folder', async () => {
    const files = ['--out', at('solution.json'), '--certificate', at('proof.json')];
    const solved = await started(['solve', at('problem.json'), ...files, '--time-limit', '2', ...ENGLISH]).outcome;
    expect(solved).toMatchObject({ code: 0, out: '' });
    expect(solved.err).toMatch(/gap/u);
    const checked = await run('check', at('problem.json'), at('solution.json'), '--certificate', at('proof.json'), ...ENGLISH);
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toMatch(
      /^right: \d+ duties, objective \d+\ncertificate: the prices prove that no roster costs less than \d+\n(?:certificate: an exact model .*\n)?$/u,
    );
    expect((await readdir(folder)).sort()).toEqual(['problem.json', 'proof.json', 'solution.json']);
  });

  it('prints the solution to stdout when no file is named', async () => {
    const { out } = await run('solve', at('problem.json'), '--time-limit', '0');
    expect((JSON.parse(out) as RosterSolution).format).toBe('roster-solution/1');
  });

  it('never tells of a gap above 100 per cent: no roster costs less than nothing', async () => {
    await run('generate', '--schools', '3', '--observers', '12', '--seed', '1', '--out', at('scarce.json'));
    const { err } = await english('solve', at('scarce.json'), '--time-limit', '0');
    expect(err).toMatch(/^ *0\.\d s {2}construct {2}objective \d+ {2}bound 0 {2}gap 100\.00%$/mu);
  });

  it('ends without a word when nobody reads on, as other tools do', async () => {
    const { child, outcome } = started(['explain', '--help']);
    child.stdout.destroy();
    expect(await outcome).toMatchObject({ code: 141, err: '' });
  });

  it('lets the seed draw who may serve where, so that nobody can foresee it', async () => {
    const wish = [
      ...'--most-likely 0.5 --time-limit 4 --seed 2'.split(' '),
      '--out',
      at('drawn.json'),
      '--certificate',
      at('proof.json'),
    ];
    const drawn = await started(['solve', at('problem.json'), ...wish, ...ENGLISH]).outcome;
    expect(drawn.err).toMatch(
      /drawn by the seed: nobody is at one school at more than 50\.00% of all seeds, pins apart; it costs \d+/u,
    );
    const checked = await run('check', at('problem.json'), at('drawn.json'), '--certificate', at('proof.json'), ...ENGLISH);
    expect(checked).toMatchObject({ code: 0, out: expect.stringMatching(/^right.*\ncertificate: the prices prove/u) });
    await rm(at('drawn.json'));
  });

  it('ends check with 1 and the list when a figure is wrong', async () => {
    const solution = JSON.parse(await readFile(at('solution.json'), 'utf8')) as RosterSolution;
    await writeFile(at('wrong.json'), JSON.stringify({ ...solution, objective: solution.objective + 1 }));
    const files = [at('problem.json'), at('wrong.json'), '--certificate', at('proof.json')];
    const checked = await started(['check', ...files, ...ENGLISH]).outcome;
    expect(checked.code).toBe(1);
    expect(checked.out).toMatch(
      /^wrong figure objective: states \d+, is \d+\n0 violations, 1 wrong figure: \d+ duties, objective \d+$/mu,
    );
    expect(checked.out).toMatch(/^certificate: objective: states \d+, the solution \d+$/mu);
    const { code, out } = await run('check', ...files);
    expect(code).toBe(1);
    expect(out).toMatch(
      /^неверное число objective: указано \d+, на деле \d+\n0 нарушений, 1 неверное число: \d+ выход(?:а|ов)?, цена \d+$/mu,
    );
    expect(out).not.toMatch(/wrong|states|certificate/u);
  });

  it.each(['search', 'highs', 'lp-js'])(
    'ends solve with 1 and the smallest contradiction when pins cannot hold, by %s',
    async (backend) => {
      const problem = JSON.parse(await readFile(at('problem.json'), 'utf8')) as RosterProblem;
      const [{ id: slot, place }, person] = [problem.slots[0]!, problem.people[0]!.id];
      const pins = problem.slots.slice(0, 4).map(({ id }) => ({ person, slot: id }));
      const bans = [...problem.bans, [person, place]];
      await writeFile(at('pinned.json'), JSON.stringify({ ...problem, pins, bans }));
      const { code, out, err } = await run('solve', at('pinned.json'), '--backend', backend);
      expect(code).toBe(1);
      const { status, duties, conflict } = JSON.parse(out) as RosterSolution;
      expect([status, duties]).toEqual(['infeasible', []]);
      expect(conflict).toHaveLength(2);
      expect(conflict![1]).toMatchObject({ rule: 'pin', person, slot });
      for (const { message } of conflict!) expect(err).toContain(message);
      expect(err).not.toMatch(/[a-z]{4,} [a-z]{4,}/u);
      const told = await run('solve', at('pinned.json'), '--backend', backend, ...ENGLISH);
      expect(told.code).toBe(1);
      expect(told.err).toMatch(/^infeasible: pins contradict a rule\n {2}.+\n {2}pinned: /mu);
      expect(told.err).toContain('take one of these pins out of the problem’s pins');
      expect(told.err + told.out).not.toMatch(/[а-яё]{2,} [а-яё]{2,}/u);
      await rm(at('pinned.json'));
    },
  );

  it('explains duties and shortages in Russian and English', async () => {
    const files = [at('problem.json'), at('solution.json')];
    expect((await run('explain', ...files)).out).toMatch(/правила|не хватает/u);
    expect((await run('explain', ...files, '--language', 'en')).out).toMatch(/rules|missing/u);
  });

  it('says what each rule costs and which least changes would fill each open place', async () => {
    const wishes = ['--rule-costs', '--least-changes', '--time-limit', '0.05', '--language', 'en'];
    const { out, code } = await run('explain', at('problem.json'), at('solution.json'), ...wishes);
    expect(code).toBe(0);
    expect(out).toMatch(/even loads: without it the best roster would (?:be cheaper by|cost the same)/u);
    const open = new Set([...out.matchAll(/^(\S+): people missing/gmu)].map(([, slot]) => slot));
    const filled = new Set([...out.matchAll(/^(\S+): somebody new would do/gmu)].map(([, slot]) => slot));
    expect(filled).toEqual(open);
  });

  it('reads a decimal comma, makes the folder of other rosters, and explains no roster that is not there, not of this problem or not allowed', async () => {
    const files = [at('problem.json'), at('solution.json')];
    const wish = ['--alternatives', at('others'), '--time-limit', '0,05'];
    expect(await run('explain', ...files, ...wish)).toMatchObject({ code: 0, err: '' });
    await rm(at('others'), { recursive: true });
    expect(await refused(...files, '--person', 'nobody', '--slot', 'never')).toMatch(/--person nobody: .*\n--slot never: /u);

    const [problem, solution] = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).map((text) => JSON.parse(text));
    await writeFile(at('renamed.json'), JSON.stringify({ ...problem, name: 'another' }));
    expect(await refused(at('renamed.json'), files[1]!)).toMatch(/the solution of another problem/u);
    await writeFile(at('twice.json'), JSON.stringify({ ...solution, duties: [...solution.duties, solution.duties[0]] }));
    expect(await refused(files[0]!, at('twice.json'))).toMatch(/stands twice[\s\S]*breaks rules/u);
    await Promise.all(['renamed.json', 'twice.json'].map((name) => rm(at(name))));
  });

  it('leaves no roster of an earlier question beside those it finds', async () => {
    const [problem, solution] = (
      await Promise.all(['problem.json', 'solution.json'].map((name) => readFile(at(name), 'utf8')))
    ).map((text) => JSON.parse(text));
    await writeFile(at('fixed.json'), JSON.stringify({ ...problem, pins: solution.duties }));
    await run('solve', at('fixed.json'), '--out', at('fixed-solution.json'), '--time-limit', '1');
    await mkdir(at('others'));
    await writeFile(at('others/alternative-2.json'), '{}');
    const wish = ['--alternatives', at('others'), '--time-limit', '0.05'];
    expect(await run('explain', at('fixed.json'), at('fixed-solution.json'), ...wish)).toMatchObject({ code: 0, err: '' });
    expect(await readdir(at('others'))).toEqual([]);
    await Promise.all(['others', 'fixed.json', 'fixed-solution.json'].map((name) => rm(at(name), { recursive: true })));
  });

  it('agrees with both MIP solvers, with two threads, and writes the model for others', async () => {
    const solve = async (...more: readonly string[]) => {
      const { out } = await run('solve', at('problem.json'), '--time-limit', '20', ...more);
      const { status, objective } = JSON.parse(out) as RosterSolution;
      return `${status} ${objective}`;
    };
    const highs = await solve('--backend', 'highs');
    expect(highs).toMatch(/^optimal/u);
    expect(await solve('--backend', 'lp-js')).toBe(highs);
    expect(await solve('--threads', '2')).toBe(highs);
    expect((await run('export-model', at('problem.json'), '--format', 'lp')).out).toMatch(/minimi[sz]e/iu);
  });

  it('writes the workbook to fill in', async () => {
    expect((await run('template', '--out', at('template.xlsx'))).code).toBe(0);
    expect((await readFile(at('template.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });

  it('stops at an interrupt and keeps the best, and takes the search up again from there', async () => {
    await run('generate', '--schools', '12', '--observers', '40', '--seed', '1', '--out', at('town.json'));
    const files = ['--out', at('town-solution.json'), '--certificate', at('town-proof.json')];
    const { child, outcome, told } = started(['solve', at('town.json'), ...files, '--time-limit', '600', ...ENGLISH]);
    while (!told().includes('search')) await sleep(50);
    child.kill('SIGINT');
    expect((await outcome).code).toBe(0);
    expect((await run('check', at('town.json'), at('town-solution.json'))).code).toBe(0);
    const stopped = JSON.parse(await readFile(at('town-solution.json'), 'utf8')) as RosterSolution;
    const earlier = ['--from', at('town-solution.json'), '--prices', at('town-proof.json')];
    const { out } = await run('solve', at('town.json'), ...earlier, '--time-limit', '0');
    const { objective, bound } = JSON.parse(out) as RosterSolution;
    expect([objective <= stopped.objective, bound >= stopped.bound]).toEqual([true, true]);
    const { code, err } = await english('solve', at('problem.json'), '--from', at('town-solution.json'));
    expect([code, err]).toEqual([2, expect.stringMatching(/town-solution\.json: it belongs to another problem/u)]);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['a missing file', ['check', 'no.json', 'no.json'], /^no\.json: there is no such file or folder/u],
    ['a folder', ['solve', '.'], /^\.: this is a folder/u],
    ['another format', ['solve', 'package.json'], /^package\.json: E1003 format = nothing: missing key\. Add the key\.\n$/u],
    [
      'an unwritable place',
      ['generate', '--schools', '1', '--observers', '1', '--out', 'no/where.json'],
      /^no\/where\.json: there is no such/u,
    ],
    ['an unknown option', ['solve', 'a.json', '--fast'], /unknown option '--fast'/u],
    ['an unknown command', ['slove'], /unknown command 'slove'/u],
    [
      'help of an unknown command',
      ['help', 'slove'],
      /^error: unknown command 'slove'\n\(Did you mean solve\?\)\nTry: cli --help\n$/u,
    ],
    ['an unknown step of help', ['draw', 'help', 'slove'], /^error: unknown command 'slove'/u],
    ['a command without its step', ['draw'], /^Usage: cli draw /u],
    ['a folder without problems', ['country', 'add', 'src'], /^src: there is no \.json file/u],
    ['a negative number', ['solve', 'a.json', '--time-limit', '-3'], /'-3' is invalid.*not below 0/u],
    ['a fraction of a school', ['generate', '--schools', '1.5', '--observers', '1'], /'1.5' is invalid.*whole number/u],
    ['what is no id of an import', ['import', '--campaign', 'x', '--undo', 'abc'], /^--undo abc: not the id of an import/u],
    ['a missing option', ['generate', '--schools', '3'], /required option '--observers/u],
  ])('refuses %s with exit code 2 and one sentence', async (_what, args, sentence) => {
    const { code, out, err } = await english(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/^\s+at /mu);
    const inRussian = await run(...args);
    expect(inRussian).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/[а-яё]{3,}.*\.|Справка: cli/u) });
    expect(inRussian.err).not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/u);
  });

  it('names line and column where a file is not JSON', async () => {
    await writeFile(at('broken.json'), '{\n  "format": "roster-problem/1",\n  "name" "x"\n}\n');
    const { code, err } = await started(['solve', at('broken.json'), ...ENGLISH]).outcome;
    expect([code, err]).toEqual([2, expect.stringMatching(/broken\.json: not JSON at line 3, column 10/u)]);
  });

  it('refuses a file of another encoding instead of reading its names as question marks', async () => {
    await writeFile(at('ansi.json'), Buffer.from([0x7b, 0x22, 0xd8, 0x22, 0x3a, 0x31, 0x7d]));
    const answer = await run('check', at('ansi.json'), at('ansi.json'), ...ENGLISH);
    expect(answer).toMatchObject({ code: 2, err: expect.stringMatching(/ansi\.json: not UTF-8/u) });
  });

  it('writes to a device instead of putting a file in its place', async () => {
    await symlink('/dev/null', at('nowhere'));
    const done = await run('export-model', at('problem.json'), '--format', 'mps', '--out', at('nowhere'));
    expect([done.code, (await lstat(at('nowhere'))).isSymbolicLink()]).toEqual([0, true]);
  });

  it('refuses a file that is nested without end', async () => {
    await writeFile(at('deep.json'), `${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    const { code, err } = await english('check', at('deep.json'), at('deep.json'));
    expect([code, err]).toEqual([2, expect.stringMatching(/^\S+deep\.json: nested deeper than 100 levels\. .*\n?$/u)]);
  });
});

/** What `explain` says of input that it cannot use. */
async function refused(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await english('explain', ...args);
  expect([code, out]).toEqual([2, '']);
  return err;
}

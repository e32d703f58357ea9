import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SPOKEN_WORDS } from '../../../src/engine/index.js';
import { checkDraw } from '../../../src/exports/draw/offline-check.js';
import { readVectors } from '../../engine/recheck/vectors.js';
import { ceremonyTown, DICE, frameArgs, planArgs, type CeremonyTown } from './ceremony-town.js';

// Round 1000 of quicknet is of 2023-08-23T15:59:24Z; the clock of the test stands before and after it.
const [BEFORE, AFTER] = ['2023-08-23T15:59:23Z', '2023-08-23T15:59:24Z'];
const beacons = (readVectors('drand.json') as { beacons: { name: string; beacon: { round: number } }[] }).beacons;
const beaconOf = (round: number) => beacons.find(({ name }) => name === `quicknet round ${round}`)!.beacon;
const sha = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

let town: CeremonyTown;
const run = (beacon: unknown, moment = AFTER) =>
  writeFile(join(town.root, 'beacon.json'), JSON.stringify(beacon)).then(() =>
    town.at(moment, [
      'draw',
      'run',
      town.folder,
      '--beacon',
      join(town.root, 'beacon.json'),
      '--openings',
      join(town.root, 'openings.json'),
    ]),
  );

beforeAll(async () => {
  town = await ceremonyTown();
  const commitment = (await town.at(BEFORE, ['draw', 'commit', '--secret-file', town.secret(1)])).out.trim();
  await town.at(BEFORE, frameArgs(town));
  const planned = await town.at(BEFORE, planArgs(town.folder, [commitment], ['--drand', '--round', '1000']));
  expect(planned).toMatchObject({ code: 0 });
  await town.at(BEFORE, ['draw', 'reveal', town.folder, '--secret-file', town.secret(1)]);
});
afterAll(() => rm(town.root, { recursive: true }));

describe('a draw by a round of drand', () => {
  it('announces the round where both kinds of verifiers look for it', async () => {
    const plan = JSON.parse(await readFile(join(town.folder, 'plan.json'), 'utf8')) as { drand: object; randomness: object };
    expect(plan.randomness).toEqual({ kind: 'drand', ...plan.drand });
  });

  it('takes the signed round and nothing else', async () => {
    expect((await run(beaconOf(1000), BEFORE)).err).toMatch(/comes into being at 2023-08-23T15:59:24/);
    expect((await run(beaconOf(123))).err).toMatch(/beacon is of round 123, announced was round 1000/);
    expect((await run({ ...beaconOf(123), round: 1000 })).err).toMatch(/does not verify against the pinned key/);
    expect(await run({ round: 1000 })).toMatchObject({ code: 2 });
    expect((await town.at(AFTER, ['draw', 'run', town.folder, '--unopened'], [DICE, DICE])).err).toMatch(/announces a drand round/);
    expect(await run(beaconOf(1000))).toMatchObject({ code: 0 });
    expect((await run(beaconOf(1000))).err).toMatch(/the draw is made/);
  });

  it('is recomputed from its files by plain hashing and by the offline page', async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const name of ['frame.tsv', 'plan.json', 'draw.json'])
      files.set(name, new Uint8Array(await readFile(join(town.folder, name))));
    expect((await checkDraw(files, SPOKEN_WORDS)).filter(({ isRight }) => !isRight)).toEqual([]);
    const [frame, plan, draw] = [...files.values()].map((bytes) => Buffer.from(bytes));
    expect(recomputed(frame!, plan!, draw!)).toEqual((JSON.parse(draw!.toString()) as Published).stages[0]!.selected);
  });
});

interface Published {
  readonly stages: readonly {
    readonly selected: string[];
    readonly reveals: string[];
    readonly drand: { readonly randomness: string };
  }[];
}

/** The protocol once more, written for this test alone. */
function recomputed(frame: Buffer, plan: Buffer, draw: Buffer): string[] {
  const { take, frame_sha256 } = JSON.parse(plan.toString()) as { take: Record<string, number>; frame_sha256: string };
  expect(sha(frame)).toBe(frame_sha256);
  const { drand, reveals } = (JSON.parse(draw.toString()) as Published).stages[0]!;
  const prefix = sha(sha([sha(plan), drand.randomness, ...reveals].join('\n')));
  const works = frame
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t') as [string, string, string]);
  const order = works
    .map(([id, stratum]) => ({
      id,
      stratum,
      ticket: BigInt(`0x${sha(prefix + id)}`)
        .toString()
        .padStart(64, '0')
        .split('')
        .reverse()
        .join(''),
    }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  return order.flatMap(({ id, stratum }) => ((take[stratum] ?? 0) > 0 && take[stratum]!-- > 0 ? [id] : []));
}

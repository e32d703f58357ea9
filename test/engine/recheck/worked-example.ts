import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@jest/globals';

const example = new URL('../../../../test/engine/recheck/data/protocol-example/', import.meta.url);

/** The files of a draw's folder. */
export type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** The worked example: 124 works, a plan and an extension, real beacons. */
export function workedExample(): Files {
  return new Map(readdirSync(example).map((name) => [name, new Uint8Array(readFileSync(new URL(name, example)))]));
}

interface Editable {
  stages: {
    selected: string[];
    reveals: (string | null)[];
    seed: string;
    order: string;
    tickets: Record<string, string>;
    drand: { round: number; randomness: string; signature: string };
    openings?: object[];
  }[];
}

/** The example with a changed result. */
export function editedDraw(edit: (draw: Editable) => void): Files {
  const files = workedExample();
  const draw = JSON.parse(Buffer.from(files.get('draw.json')!).toString()) as Editable;
  edit(draw);
  return files.set('draw.json', new Uint8Array(Buffer.from(JSON.stringify(draw))));
}

/** The example with a changed file. */
export function editedText(name: string, from: string | RegExp, to: string): Files {
  const files = workedExample();
  const text = Buffer.from(files.get(name)!).toString();
  expect(text).toMatch(from);
  return files.set(name, new Uint8Array(Buffer.from(text.replace(from, to))));
}

/** The party said its secret and refused, as the folder has it twice. */
function withRecordedRefusal(): Files {
  const refusal = JSON.stringify({
    order_sha256: 'f768bddba5270e9b1a067dd74cf9d8f07d0dfb5f5fae1265601486c9607188a6',
    party: 1,
    secret: null,
  });
  return workedExample().set('reveal-1-1.json', new Uint8Array(Buffer.from(refusal)));
}

/** A stage drawn by an order of another name than the one in turn, with everything else right. */
export function drawnBy(stage: number, file: string): Files {
  const files = editedDraw((draw) => (draw.stages[stage]!.order = file));
  const name = stage === 0 ? 'plan.json' : 'extension-2.json';
  return files.set(file, files.get(name)!);
}

/** Ways to falsify a draw that every verifier must see: what was done, the folder, and the reason that ours gives. */
export const FALSIFICATIONS: readonly (readonly [what: string, tampered: () => Files, reason: string])[] = [
  [
    'a work exchanged for a friend',
    () => editedDraw((draw) => draw.stages[0]!.selected.splice(3, 1, 'w-0e066003e158')),
    'the published selection is not the drawn one',
  ],
  [
    'two works in another order',
    () => editedDraw((draw) => draw.stages[0]!.selected.reverse()),
    'the published selection is not the drawn one',
  ],
  [
    'a work dropped from the list',
    () => editedText('frame.tsv', /^.*\n/, ''),
    'the list of works is not the one that the plan was made for',
  ],
  [
    'an original mark changed in the list',
    () => editedText('frame.tsv', '1f35c1', '1f35c2'),
    'the list of works is not the one that the plan was made for',
  ],
  [
    'a plan changed after the fact',
    () => editedText('plan.json', '"СОШ-1/4А":4', '"СОШ-1/4А":5'),
    'the seed does not follow from the order',
  ],
  [
    'a reveal changed',
    () => editedDraw((draw) => draw.stages[0]!.reveals.splice(0, 1, 'other')),
    'revealed secret 1 differs from its commitment',
  ],
  ['a reveal left out', () => editedDraw((draw) => draw.stages[0]!.reveals.pop()), '2 reveals for 3 commitments'],
  ['another round of the beacon', () => editedDraw((draw) => (draw.stages[0]!.drand.round = 1001)), 'announced was round 1000'],
  [
    'invented randomness',
    () => editedDraw((draw) => (draw.stages[0]!.drand.randomness = 'ab'.repeat(32))),
    'the randomness is not the hash of the signature',
  ],
  ['a seed of choice', () => editedDraw((draw) => (draw.stages[0]!.seed = 'cd'.repeat(32))), 'the seed does not follow'],
  [
    'an extension of another order',
    () => editedText('extension-2.json', 'f768bd', 'f768be'),
    'does not extend the order before it',
  ],
  [
    'a file that is missing',
    () => new Map([...workedExample()].filter(([name]) => name !== 'plan.json')),
    'plan.json: the file is missing',
  ],
  ['a result of nothing', () => editedDraw((draw) => draw.stages.splice(0)), 'draw.json: '],
  ['a file that is not JSON', () => workedExample().set('draw.json', new Uint8Array([0x7b])), 'draw.json: not JSON'],
  [
    'a draw that was declared void',
    () => workedExample().set('void.json', new Uint8Array([0x7b, 0x7d])),
    'void.json declares it void',
  ],
  [
    'an extension that was declared void',
    () => workedExample().set('void-2.json', new Uint8Array([0x7b, 0x7d])),
    'void-2.json declares it void',
  ],
  ['a plan beside the published one', () => drawnBy(0, 'plan-b.json'), 'plan.json was passed over'],
  [
    'an extension passed over',
    () => drawnBy(1, 'extension-3.json'),
    'extension-2.json was passed over: neither drawn nor declared void',
  ],
  ['a recorded secret passed over', withRecordedRefusal, 'secret 1 is not the one that reveal-1-1.json recorded'],
  [
    'a mark kept closed',
    () => editedDraw((draw) => (draw.stages[0]!.openings = [])),
    'the original mark of w-cba998315935 is not opened',
  ],
];

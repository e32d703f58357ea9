import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { verifyDraw } from '../../../src/engine/index.js';

const example = new URL('../../../../test/engine/recheck/data/protocol-example/', import.meta.url);
const folder = () => new Map<string, Uint8Array>(readdirSync(example).map((name) => [name, readFileSync(new URL(name, example))]));

interface Editable {
  stages: {
    selected: string[];
    reveals: (string | null)[];
    seed: string;
    tickets: Record<string, string>;
    drand: { round: number; randomness: string; signature: string };
  }[];
}

function editedDraw(edit: (draw: Editable) => void): Map<string, Uint8Array> {
  const files = folder();
  const draw = JSON.parse(Buffer.from(files.get('draw.json')!).toString()) as Editable;
  edit(draw);
  return files.set('draw.json', Buffer.from(JSON.stringify(draw)));
}

function editedText(name: string, from: string | RegExp, to: string): Map<string, Uint8Array> {
  const files = folder();
  const text = Buffer.from(files.get(name)!).toString();
  expect(text).toMatch(from);
  return files.set(name, Buffer.from(text.replace(from, to)));
}

describe('the verification of a draw', () => {
  it('accepts the worked example with its extension', () => {
    expect(verifyDraw(folder())).toEqual({ stages: [20, 15], faults: [] });
  });

  it.each<[string, () => Map<string, Uint8Array>, string]>([
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
      'a ticket polished',
      () => editedDraw((draw) => (draw.stages[0]!.tickets['w-cba998315935'] = '0.9')),
      'the ticket of w-cba998315935',
    ],
    [
      'a file that is missing',
      () => new Map([...folder()].filter(([name]) => name !== 'plan.json')),
      'plan.json: the file is missing',
    ],
    ['a file that is not JSON', () => new Map([...folder(), ['draw.json', Buffer.from('{')]]), 'draw.json: not JSON'],
    ['a result without stages', () => new Map([...folder(), ['draw.json', Buffer.from('{"stages":[]}')]]), 'draw.json: stages'],
  ])('rejects %s', (_what, tampered, reason) => {
    expect(verifyDraw(tampered()).faults.join('\n')).toContain(reason);
  });
});

import { describe, expect, it } from '@jest/globals';
import { verifyDraw } from '../../../src/engine/index.js';
import { editedDraw, editedText, FALSIFICATIONS, workedExample, type Files } from './worked-example.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));

describe('the verification of a draw', () => {
  it('accepts the worked example with its extension', () => {
    expect(verifyDraw(workedExample())).toEqual({ stages: [20, 15], faults: [] });
  });

  it.each<[string, () => Files, string]>([
    ...FALSIFICATIONS.map(([...each]): [string, () => Files, string] => each),
    [
      'a ticket polished',
      () => editedDraw((draw) => (draw.stages[0]!.tickets['w-cba998315935'] = '0.9')),
      'the ticket of w-cba998315935',
    ],
    [
      'a forged signature',
      () =>
        editedDraw((draw) => {
          const { drand } = draw.stages[1]!;
          Object.assign(draw.stages[0]!.drand, { signature: drand.signature, randomness: drand.randomness });
        }),
      'does not verify against the pinned key',
    ],
    ['a space in the plan', () => editedText('plan.json', '"N":124', '"N": 124'), 'is not canonical JSON'],
    [
      'numbers chosen by hand',
      () => editedText('plan.json', '"СОШ-1/4А":4,"СОШ-1/4Б":4', '"СОШ-1/4А":3,"СОШ-1/4Б":5'),
      'do not follow from the rule of allocation',
    ],
    ['a result without stages', () => workedExample().set('draw.json', bytes('{"stages":[]}')), 'draw.json: stages'],
  ])('rejects %s', (_what, tampered, reason) => {
    const { faults } = verifyDraw(tampered());
    expect(faults.map(({ en }) => en).join('\n')).toContain(reason);
    for (const { code, ru } of faults)
      expect([code, ru]).toEqual([expect.stringMatching(/^[a-z]+\.[a-z-]+$/u), expect.stringMatching(/[а-я]/u)]);
  });
});

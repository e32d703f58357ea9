import { describe, expect, it } from '@jest/globals';
import { sha256Hex, verifyDraw } from '../../../src/engine/index.js';
import { drawnBy, editedDraw, editedText, FALSIFICATIONS, workedExample, type Files } from './worked-example.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const FIRST_SECRET = 'управление: 7c1d-морошка-44';
const asJson = (document: object) => bytes(JSON.stringify(document));

/** The second stage is drawn by a third order, because the second was declared void: rightly but for what is changed. */
function voided(change: { readonly order_sha256?: string; readonly at?: string }): Files {
  const files = drawnBy(1, 'extension-3.json');
  const order = 'extension-2.json';
  const order_sha256 = sha256Hex(files.get(order)!);
  return files.set('void-2.json', asJson({ order, order_sha256, reason: 'опечатка', at: '2023-09-01T00:00:00Z', ...change }));
}

describe('the verification of a draw', () => {
  it('accepts the worked example with its extension', () => {
    expect(verifyDraw(workedExample())).toEqual({ stages: [20, 15], faults: [] });
  });

  it('accepts an extension after one that was declared void in time', () => {
    expect(verifyDraw(voided({}))).toEqual({ stages: [20, 15], faults: [] });
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
    ['a void declaration of another order', () => voided({ order_sha256: 'ab'.repeat(32) }), 'declares another order void'],
    [
      'an order declared void when its randomness was known',
      () => voided({ at: '2023-10-01T00:00:00Z' }),
      'declares it void when its randomness existed already',
    ],
    [
      'a secret recorded for another order',
      () => workedExample().set('reveal-1-1.json', asJson({ order_sha256: 'ab'.repeat(32), party: 1, secret: FIRST_SECRET })),
      'reveal-1-1.json belongs to another order',
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

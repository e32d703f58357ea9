import { describe, expect, it } from '@jest/globals';
import { aPerson, aProblem, aSlot, onlyWeights } from '../../../support/roster-builders.js';
import { costOf } from '../../../support/term-costs.js';

describe('balance', () => {
  it('costs the square of each load, times the share', () => {
    const problem = aProblem({
      people: [aPerson('P1'), aPerson('P2', { share: 2 })],
      slots: [aSlot('S1'), aSlot('S2'), aSlot('S3')],
      rules: onlyWeights({ balance: 10 }),
    });
    expect(costOf('balance', problem)).toBe(0);
    expect(costOf('balance', problem, 'P1 S1', 'P1 S2', 'P1 S3')).toBe(90);
    expect(costOf('balance', problem, 'P1 S1', 'P2 S2', 'P2 S3')).toBe(90);
    expect(costOf('balance', problem, 'P1 S1', 'P1 S2', 'P2 S3')).toBe(60);
    const elsewhere = { person: 'P1', place: 'A', from: '2026-04-20T15:00', to: '2026-04-20T16:00' };
    const asWell = { ...problem, format: 'roster-problem/2', busy: [{ ...elsewhere, counts: true }, elsewhere] } as const;
    expect(costOf('balance', asWell)).toBe(0);
    expect(costOf('balance', asWell, 'P1 S1', 'P1 S2')).toBe(10 * (3 ** 2 - 1));
  });
});

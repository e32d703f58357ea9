import { describe, expect, it } from '@jest/globals';
import { aPerson, aPlace, aProblem, aSlot, at, onlyWeights } from '../../../support/roster-builders.js';
import { costOf } from '../../../support/term-costs.js';

const employed = (id: string, place: string) => aPerson(id, { affiliations: [{ place, kind: 'employment' }] });
const format = 'roster-problem/2';

describe('the donor balance', () => {
  it('is the square of what each place gives beyond what it gets, summed', () => {
    const problem = aProblem({
      format,
      people: [employed('a1', 'A'), employed('a2', 'A'), employed('b', 'B'), aPerson('nobody')],
      slots: [aSlot('atA', { place: 'A', required: 3 }), aSlot('atB', { place: 'B', required: 3 })],
      rules: onlyWeights({ donorBalance: 5 }),
    });
    expect(costOf('donorBalance', problem, 'a1 atB', 'a2 atB')).toBe(5 * (4 + 4));
    expect(costOf('donorBalance', problem, 'a1 atB', 'a2 atB', 'b atA')).toBe(5 * (1 + 1));
    expect(costOf('donorBalance', problem, 'a1 atB', 'b atA')).toBe(0);
    expect(costOf('donorBalance', problem, 'nobody atB', 'a1 atA')).toBe(0);
  });
});

describe('duplication', () => {
  it('costs for each duty where somebody watches already, while it is soft', () => {
    const slots = [aSlot('s', { observed: true, required: 2 }), aSlot('t')];
    const people = [aPerson('p'), aPerson('q')];
    const problem = aProblem({ format, people, slots, rules: onlyWeights({ duplication: 7 }, { duplication: 'soft' }) });
    expect(costOf('duplication', problem, 'p s', 'q s')).toBe(14);
    expect(costOf('duplication', problem, 'p t')).toBe(0);
    expect(costOf('duplication', { ...problem, rules: onlyWeights({ duplication: 7 }) }, 'p s')).toBe(0);
  });
});

describe('routes', () => {
  it('cost the way from home to the first place of a day and on from place to place', () => {
    const measured = { fixedMinutes: 10, speedKmh: 40, overrides: [['B', 'C', 12]] } as const;
    const problem = aProblem({
      format,
      places: [aPlace('A'), aPlace('B', { position: [1, 0] }), aPlace('C', { position: [1, 0.5] })],
      travel: measured,
      people: [aPerson('p', { home: [1, 0] })],
      slots: [
        aSlot('first', { place: 'B', ...at(20, 8) }),
        aSlot('second', { place: 'C', ...at(20, 10) }),
        aSlot('third', { place: 'C', ...at(20, 11) }),
        aSlot('next', { place: 'A', ...at(21, 8) }),
      ],
      rules: onlyWeights({ tripMinute: 2 }, { routes: true }),
    });
    const fromHome = 177;
    expect(costOf('trip', problem, 'p third', 'p first', 'p second')).toBe(2 * 12);
    expect(costOf('trip', problem, 'p first', 'p second', 'p next')).toBe(2 * (12 + fromHome));
  });
});

describe('the shortage of a choice', () => {
  it('is paid once for all its slots, its quotas too', () => {
    const problem = aProblem({
      format,
      people: [aPerson('p'), aPerson('q', { roles: ['observer', 'chair'] })],
      slots: [aSlot('s', { weight: 0, required: 2 }), aSlot('t', { weight: 0, required: 2 })],
      choices: [
        {
          id: 'c',
          slots: ['s', 't'],
          open: 1,
          required: 2,
          weight: 100,
          quotas: [{ categories: ['public'], roles: ['chair'], min: 1, weight: 30 }],
        },
      ],
      rules: onlyWeights({}),
    });
    expect(costOf('shortage', problem)).toBe(230);
    expect(costOf('shortage', problem, 'p s')).toBe(130);
    expect(costOf('shortage', problem, 'p t', 'q t')).toBe(0);
  });
});

import { describe, expect, it } from '@jest/globals';
import { checkDuties, type RosterProblem } from '../../../../src/engine/index.js';
import { aPerson, aProblem, aSlot, at, duty, rules } from '../../../support/roster-builders.js';

const base = aProblem({
  people: [aPerson('P1'), aPerson('P2')],
  slots: [aSlot('S1'), aSlot('S2', { place: 'B', ...at(20, 10) }), aSlot('S3', at(21, 9))],
});

const employed = (id: string, place: string) => aPerson(id, { affiliations: [{ place, kind: 'employment' }] });
const first = (differences: Parameters<typeof aPerson>[1]): RosterProblem => ({
  ...base,
  people: [aPerson('P1', differences), aPerson('P2')],
});

function broken(problem: RosterProblem, ...duties: readonly string[]) {
  return checkDuties(problem, duties.map(duty)).violations.map(({ message: _message, ...where }) => where);
}

const P1S1 = { person: 'P1', slot: 'S1' };

describe('the checker', () => {
  it('finds nothing in duties that the law allows', () => {
    expect(broken(base, 'P1 S1', 'P2 S2', 'P1 S3')).toEqual([]);
  });

  it('finds duties that name nobody, nothing, or stand twice', () => {
    expect(broken(base, 'P9 S1', 'P1 S9', 'P1 S1', 'P1 S1')).toEqual([
      { rule: 'D0', person: 'P9', slot: 'S1' },
      { rule: 'D0', person: 'P1', slot: 'S9' },
      { rule: 'D0', ...P1S1 },
    ]);
  });

  it.each<[rule: string, problem: RosterProblem]>([
    ['H1', first({ roles: ['organiser'] })],
    ['H2', first({ affiliations: [{ place: 'A', kind: 'relative' }] })],
    ['H2', { ...base, bans: [['P1', 'A']] }],
    ['H3', first({ subjects: ['mathematics'] })],
    ['H4', first({ trainedOn: null })],
    ['H4', first({ trainedOn: '2026-04-21' })],
    ['H5', first({ available: [['2026-04-20T08:30', '2026-04-20T09:44']] })],
  ])('finds a breach of %s', (rule, problem) => {
    expect(broken(problem, 'P1 S1')).toEqual([{ rule, ...P1S1 }]);
  });

  it('finds two duties too close to each other (H6)', () => {
    expect(broken(base, 'P1 S1', 'P1 S2')).toEqual([{ rule: 'H6', ...P1S1, otherSlot: 'S2' }]);
  });

  it('finds limits of a day, a week and in total (H7)', () => {
    const limited = first({ limits: { perDay: 0, perWeek: 1, total: 1 } });
    const messages = checkDuties(limited, ['P1 S1', 'P1 S3'].map(duty)).violations.map(
      ({ rule, message }) => `${rule} ${message.en}`,
    );
    expect(messages).toEqual([
      'H7 P1: 1 duties on 2026-04-20, 0 allowed',
      'H7 P1: 1 duties on 2026-04-21, 0 allowed',
      'H7 P1: 2 duties in the week of 2026-04-20, 1 allowed',
      'H7 P1: 2 duties in total, 1 allowed',
    ]);
  });

  it('finds too many dates at one place (H8)', () => {
    expect(broken({ ...base, rules: rules({ maxDatesPerPlace: 1 }) }, 'P1 S1', 'P1 S3')).toEqual([
      { rule: 'H8', person: 'P1', place: 'A' },
    ]);
  });

  it('finds too many people and banned pairs in a slot (H9)', () => {
    expect(broken({ ...base, pairBans: [['P2', 'P1']] }, 'P1 S1', 'P2 S1')).toEqual([
      { rule: 'H9', slot: 'S1' },
      { rule: 'H9', slot: 'S1', person: 'P2', otherPerson: 'P1' },
    ]);
  });

  it('finds pins that do not hold (H10)', () => {
    expect(broken({ ...base, pins: [duty('P1 S1'), duty('P2 S3')] }, 'P1 S1')).toEqual([{ rule: 'H10', person: 'P2', slot: 'S3' }]);
  });

  it('finds places that send people to each other (H11)', () => {
    const mutual = { ...base, people: [employed('a', 'A'), employed('b', 'B')], rules: rules({ reciprocity: 'hard' }) };
    expect(broken(mutual, 'a S2', 'b S1')).toEqual([{ rule: 'H11', place: 'A', otherPlace: 'B' }]);
    expect(broken({ ...mutual, rules: rules({ reciprocity: 'soft' }) }, 'a S2', 'b S1')).toEqual([]);
  });
});

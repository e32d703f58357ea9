import { describe, expect, it } from '@jest/globals';
import { checkDuties, documentHash, generateProblem, readRosterProblem } from '../../../src/engine/index.js';

const TOWN = { schools: 12, observers: 40, seed: 7 };

describe('an invented municipality', () => {
  it('is the same document for the same options and another for another seed', () => {
    expect(generateProblem(TOWN)).toEqual(generateProblem(TOWN));
    expect(documentHash(generateProblem(TOWN))).not.toBe(documentHash(generateProblem({ ...TOWN, seed: 8 })));
  });

  it.each(['organisers', 'commission'] as const)('has problems of %s too, of the second version', (kind) => {
    const problem = generateProblem({ ...TOWN, kind });
    expect(readRosterProblem(problem).faults ?? []).toEqual([]);
    expect(problem.format).toBe('roster-problem/2');
    expect(problem.slots.every(({ role }) => role === (kind === 'organisers' ? 'organiser' : 'commission'))).toBe(true);
    expect((problem.choices ?? []).length > 0).toBe(kind === 'commission');
    expect((problem.busy ?? []).length > 0).toBe(kind === 'organisers');
  });

  it('is accepted by the reader, as large as it was asked for', () => {
    for (const [schools, observers, slots] of [
      [1, 1, 5],
      [5, 12, 120],
      [12, 40, 300],
      [47, 130, 850],
    ] as const) {
      const problem = generateProblem({ schools, observers, slots, seed: 3 });
      expect(readRosterProblem(problem).faults ?? []).toEqual([]);
      expect([problem.places.length, problem.people.length, problem.slots.length]).toEqual([schools, observers, slots]);
    }
  });

  it('has 23 sittings in every school and marks the works of flagged schools', () => {
    const { places, slots } = generateProblem(TOWN);
    for (const { id } of places) {
      const own = slots.filter(({ place }) => place === id);
      expect(own.filter(({ phase }) => phase === 'conduct')).toHaveLength(23);
      expect([0, 23]).toContain(own.filter(({ phase }) => phase === 'grading').length);
    }
  });

  it('keeps one work per class and day, inside the window, never in a weekend or on a holiday', () => {
    const conduct = generateProblem(TOWN).slots.filter(({ phase }) => phase === 'conduct');
    expect(new Set(conduct.map(({ place, grade, start }) => `${place} ${grade} ${start.slice(0, 10)}`)).size).toBe(conduct.length);
    for (const { start } of conduct) {
      expect(start >= '2026-04-20T00:00' && start < '2026-05-21T00:00').toBe(true);
      expect([0, 6]).not.toContain(new Date(`${start}:00Z`).getUTCDay());
      expect(['2026-05-01', '2026-05-11']).not.toContain(start.slice(0, 10));
    }
  });

  it('may have been published before, with duties that every rule allows', () => {
    const problem = generateProblem({ ...TOWN, published: 0.3 });
    expect(problem.published.length).toBeGreaterThan(20);
    expect(checkDuties(problem, problem.published).violations).toEqual([]);
  });
});

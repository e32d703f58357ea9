import { describe, expect, it } from '@jest/globals';
import { compile, minutesBetween } from '../../../src/engine/index.js';
import { aPerson, aPlace, aProblem } from '../../support/roster-builders.js';

const travel = { fixedMinutes: 10, speedKmh: 40, overrides: [] };

describe('travel', () => {
  it('takes the fixed minutes and the great circle at the given speed, rounded up', () => {
    expect(minutesBetween(travel, [0, 0], [1, 0])).toBe(10 + 167);
    expect(minutesBetween(travel, [0, 0], [0, 1])).toBe(10 + 167);
    expect(minutesBetween(travel, [60, 0], [60, 1])).toBe(10 + 84);
    expect(minutesBetween({ ...travel, speedKmh: 60 }, [55.7558, 37.6173], [59.9311, 30.3609])).toBe(10 + 632);
  });

  it('takes no time between equal positions, and at least the fixed minutes and one more otherwise', () => {
    expect(minutesBetween(travel, [61.25, 73.4], [61.25, 73.4])).toBe(0);
    expect(minutesBetween(travel, [61.25, 73.4], [61.25, 73.400001])).toBe(11);
  });

  it('follows measured ways in both directions, except at one position', () => {
    const problem = aProblem({
      places: [aPlace('A'), aPlace('B', { position: [1, 0] }), aPlace('C')],
      travel: {
        ...travel,
        overrides: [
          ['B', 'A', 25],
          ['A', 'C', 9],
        ],
      },
      people: [aPerson('P1', { home: [1, 0] })],
    });
    const { travelMinutes, homeMinutes } = compile(problem);
    expect([...travelMinutes]).toEqual([0, 25, 0, 25, 0, 177, 0, 177, 0]);
    expect([...homeMinutes]).toEqual([177, 0, 177]);
  });
});

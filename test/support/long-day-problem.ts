import type { RosterProblem } from '../../src/engine/index.js';
import { randomProblem } from './random-problem.js';

/** A random problem whose slots follow one another at two places on one day, so that trips are shared by two or three of them. */
export function longDayProblem(seed: number): RosterProblem {
  const problem = randomProblem(seed, { people: 6, slots: 8, places: 4 });
  const places = problem.places.slice(0, 2);
  const slots = problem.slots.map((slot, at) => {
    const hour = String(8 + Math.floor(at / places.length)).padStart(2, '0');
    return {
      ...slot,
      place: places[at % places.length]!.id,
      start: `2026-04-20T${hour}:00`,
      end: `2026-04-20T${hour}:45`,
      required: 1 + Number(at % 5 === 4),
    };
  });
  const people = problem.people.map((person) => ({ ...person, limits: { ...person.limits, perDay: 2 + (seed % 2) } }));
  return { ...problem, name: `long day ${seed}`, people, slots };
}

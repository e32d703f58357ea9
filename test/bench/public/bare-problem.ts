import type { Person, Place, RosterProblem, Slot } from '../../../src/engine/index.js';

const DAY = '2026-04-20';
const ORIGIN = [0, 0] as const;

/** A problem of one point on the map in which no rule and no cost stands but those that the converter puts in. */
export function bareProblem(name: string, parts: Partial<RosterProblem>): RosterProblem {
  return {
    format: 'roster-problem/1',
    name,
    timeZone: 'Europe/Moscow',
    places: [barePlace('A')],
    travel: { fixedMinutes: 0, speedKmh: 40, overrides: [] },
    people: [],
    slots: [],
    bans: [],
    pairBans: [],
    pins: [],
    published: [],
    history: [],
    preferences: [],
    ...parts,
    rules: {
      arriveBeforeMinutes: 0,
      leaveAfterMinutes: 0,
      conflictKinds: [],
      subjectConflict: false,
      trainingRequired: false,
      maxDatesPerPlace: null,
      reciprocity: 'off',
      weights: {
        change: 0,
        balance: 0,
        tripMinute: 0,
        repeatPlace: 0,
        lastYear: 0,
        reciprocity: 0,
        person: 0,
        ...parts.rules?.weights,
      },
    },
  };
}

/** A place at the one point of the map. */
export function barePlace(id: string): Place {
  return { id, position: ORIGIN, district: null };
}

/** Somebody who is free for months. */
export function barePerson(id: string, limits: Person['limits'] = {}): Person {
  const facts = { category: 'public', roles: ['observer'], home: ORIGIN, affiliations: [], subjects: [] } as const;
  return { id, ...facts, trainedOn: null, available: [['2026-04-01T00:00', '2026-12-31T23:59']], limits, share: 1 };
}

/** A slot between two minutes, counted from the midnight of the first day. */
export function bareSlot(
  id: string,
  place: string,
  minutes: readonly [number, number],
  facts: Pick<Slot, 'required' | 'weight'>,
): Slot {
  const [start, end] = minutes.map(momentOf) as [string, string];
  return { id, place, start, end, phase: 'conduct', role: 'observer', subject: null, grade: null, quotas: [], ...facts };
}

function momentOf(minute: number): string {
  return new Date(Date.parse(`${DAY}T00:00:00Z`) + minute * 60_000).toISOString().slice(0, 16);
}

import type { RosterVersionsDutiesResponse } from '../service/index.js';

type Duty = RosterVersionsDutiesResponse['items'][number];

export interface Team {
  readonly slot: string;
  readonly place: string;
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly phase: string;
  /** Undefined: the visit has nobody who may take the chair. */
  readonly chair: string | undefined;
  readonly members: readonly string[];
}

/** Duties of a commission's roster by visit, in the order of time. */
export function teamsOf(duties: readonly Duty[]): readonly Team[] {
  const slots = [...new Set(duties.map(({ slot }) => slot))];
  return slots.map((slot) => {
    const own = duties.filter((duty) => duty.slot === slot);
    const { place, start, end, phase } = own[0]!;
    const chair = own.find(({ role }) => role === 'chair')?.person;
    const members = own.filter(({ person }) => person !== chair).map(({ person }) => person);
    return { slot, place, date: start.slice(0, 10), start: start.slice(11, 16), end: end.slice(11, 16), phase, chair, members };
  });
}

import {
  checkDuties,
  compile,
  documentHash,
  evaluate,
  indexDuties,
  rosterOf,
  shortagesOf,
  type Duty,
  type RosterProblem,
  type RosterSolution,
} from '../engine/index.js';

const BY_HAND = { version: 'by hand', seconds: 0, seed: 0, backend: 'by hand' };

/** A solution made by hand: its own figures, and the bound as far as the caller knows it to hold. */
export function handMade(problem: RosterProblem, duties: readonly Duty[], bound: number): RosterSolution {
  const instance = compile(problem);
  const roster = rosterOf(instance, indexDuties(instance, duties));
  const { objective, terms } = evaluate(instance, roster);
  return {
    format: 'roster-solution/1',
    problem: documentHash(problem),
    status: objective < bound + 1 ? 'optimal' : 'feasible',
    objective,
    bound,
    gap: (objective - bound) / Math.max(1, objective),
    terms,
    duties,
    shortages: shortagesOf(instance, roster),
    engine: BY_HAND,
  };
}

/** What the independent checker objects to, as people read it: slots by place and time. */
export function objections(problem: RosterProblem, duties: readonly Duty[]): readonly Objection[] {
  const slots = new Map(problem.slots.map(({ id, place, start }) => [id, `${place} ${start.replace('T', ' ')}`]));
  return checkDuties(problem, duties).violations.map(({ rule, message, slot, otherSlot }) => {
    const named = (text: string) =>
      [slot, otherSlot].reduce<string>((known, id) => known.replaceAll(id ?? '\0', slots.get(id ?? '') ?? ''), text);
    return { rule, ru: named(message.ru), en: named(message.en) };
  });
}

export interface Objection {
  readonly rule: string;
  readonly ru: string;
  readonly en: string;
}

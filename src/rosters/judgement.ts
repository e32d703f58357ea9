import {
  checkDuties,
  compile,
  documentHash,
  indexDuties,
  solutionDocument,
  type Duty,
  type RosterProblem,
  type RosterSolution,
  type Sentence,
  type Violation,
} from '../engine/index.js';

const BY_HAND = { version: 'by hand', seconds: 0, seed: 0, backend: 'by hand' };

/** A solution made by hand, or by whom else is named: its own figures, and the bound as far as the caller knows it to hold. */
export function handMade(
  problem: RosterProblem,
  duties: readonly Duty[],
  bound: number,
  engine: RosterSolution['engine'] = BY_HAND,
): RosterSolution {
  const instance = compile(problem);
  return solutionDocument(instance, indexDuties(instance, duties), bound, { hash: documentHash(problem), engine });
}

/** What the independent checker objects to, as people read it: slots by place and time. */
export function objections(problem: RosterProblem, duties: readonly Duty[]): readonly Objection[] {
  return sentencesOf(problem, checkDuties(problem, duties).violations);
}

export function sentencesOf(problem: RosterProblem, violations: readonly Violation[]): readonly Objection[] {
  return violations.map((violation) => ({ rule: violation.rule, ...readably(problem, violation) }));
}

/** The sentence of a violation with places and times instead of the keys of slots. */
export function readably({ slots }: Pick<RosterProblem, 'slots'>, { message, slot, otherSlot }: Violation): Sentence {
  const named = (text: string) =>
    [slot, otherSlot].reduce<string>((known, id) => known.replaceAll(id ?? '\0', placeAndTime(id)), text);
  const placeAndTime = (id: string | undefined) => {
    const found = slots.find((each) => each.id === id);
    return found === undefined ? (id ?? '') : `${found.place} ${found.start.replace('T', ' ')}`;
  };
  return { ru: named(message.ru), en: named(message.en) };
}

export interface Objection {
  readonly rule: string;
  readonly ru: string;
  readonly en: string;
}

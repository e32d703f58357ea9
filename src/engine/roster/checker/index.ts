import type { Duty, RosterProblem, RosterSolution, Terms } from '../model.js';
import { type Book, bookOf, nameOf, servicesOf } from './book.js';
import { canonicalHash } from './canonical-hash.js';
import { costsOf } from './costs.js';
import { checkDutySets } from './duty-sets.js';
import { wrongFigures, wrongRefusal, wrongShortages } from './figures.js';
import { checkSingleDuties } from './single-duties.js';
import type { Violation } from './violation.js';
import type { WrongFigure } from './wrong-figure.js';

export type { Violation } from './violation.js';
export type { WrongFigure } from './wrong-figure.js';

/** What the duties break and cost. */
export interface DutyCheck {
  readonly violations: readonly Violation[];
  readonly terms: Terms;
  readonly objective: number;
}

/** What is wrong with a whole solution document; it is right when both lists are empty. */
export interface RosterCheck extends DutyCheck {
  readonly wrongFigures: readonly WrongFigure[];
}

/** Judges duties by the specification alone; it shares nothing with the rules, the cost terms and the search. */
export function checkDuties(problem: RosterProblem, duties: readonly Duty[]): DutyCheck {
  const book = bookOf(problem);
  const services = servicesOf(book, duties);
  const terms = costsOf(book, services);
  return {
    violations: [...checkNames(book, duties), ...checkSingleDuties(book, services), ...checkDutySets(book, services)],
    terms,
    objective: Object.values(terms).reduce((sum: number, cost: number) => sum + cost, 0),
  };
}

/**
 * Judges a solution: its duties and every figure that it states. `hash` is that of the problem's document as it was read
 * (the reader answers it); left out, it is computed from the problem, which is the same for a document with all keys.
 */
export function checkRoster(problem: RosterProblem, solution: RosterSolution, hash = canonicalHash(problem)): RosterCheck {
  const check = checkDuties(problem, solution.duties);
  if (solution.status === 'infeasible') return { ...check, violations: [], wrongFigures: wrongRefusal(solution, hash) };
  const book = bookOf(problem);
  const services = servicesOf(book, solution.duties);
  return {
    ...check,
    wrongFigures: [...wrongFigures(solution, hash, check.terms, check.objective), ...wrongShortages(book, services, solution)],
  };
}

function checkNames(book: Book, duties: readonly Duty[]): Violation[] {
  const seen = new Set<string>();
  return duties.flatMap((duty) => {
    const { person, slot } = duty;
    const about = { rule: 'D0', person, slot };
    if (!book.people.has(person))
      return [{ ...about, message: { ru: `нет человека ${person}`, en: `there is no person ${person}` } }];
    if (!book.slots.has(slot)) return [{ ...about, message: { ru: `нет выхода ${slot}`, en: `there is no slot ${slot}` } }];
    if (seen.has(nameOf(duty)))
      return [{ ...about, message: { ru: `${person} назначен(а) в ${slot} дважды`, en: `${person} stands twice in ${slot}` } }];
    seen.add(nameOf(duty));
    return [];
  });
}

import { TERMS, type RosterSolution, type Terms } from '../model.js';
import type { Book, Service } from './book.js';
import { groupBy } from './book.js';
import { servicesIn } from './demands.js';
import { type WrongFigure, differs, unless } from './wrong-figure.js';

const ROUNDING = 1e-6;
/** A gap may be written with four decimals. */
const GAP_ROUNDING = 5.1e-5;

/** Compares every figure that a solution states with what its duties give. */
export function wrongFigures(solution: RosterSolution, hash: string, terms: Terms, objective: number): WrongFigure[] {
  const { bound } = solution;
  const gap = (solution.objective - bound) / Math.max(1, solution.objective);
  return [
    ...differs('problem', solution.problem, hash),
    ...TERMS.flatMap((term) => differs(`terms.${term}`, solution.terms[term] ?? 0, terms[term])),
    ...differs('objective', solution.objective, objective),
    ...unless(bound <= objective + ROUNDING, 'bound', bound, `at most ${objective}`),
    ...unless(Math.abs(solution.gap - gap) <= GAP_ROUNDING, 'gap', solution.gap, gap),
    ...unless(
      solution.status !== 'optimal' || objective < bound + 1,
      'status',
      solution.status,
      'feasible: the bound proves no more',
    ),
  ];
}

/** Compares the list of shortages with the duties. */
export function wrongShortages(book: Book, services: readonly Service[], solution: RosterSolution): WrongFigure[] {
  const present = groupBy(services, ({ slot }) => slot.id);
  const choices = book.problem.choices ?? [];
  const ofChoices = new Set(choices.flatMap(({ slots }) => slots));
  const stated = groupBy(solution.shortages, ({ slot, choice }) => choice ?? slot);
  const compared = (id: string, required: number, there: number) => {
    const sum = (stated.get(id) ?? []).reduce((total, { missing }) => total + missing, 0);
    return differs(`shortages[${id}].missing`, sum, Math.max(0, required - there));
  };
  const known = new Set([...book.slots.keys(), ...choices.map(({ id }) => id)]);
  return [
    ...book.problem.slots
      .filter(({ id }) => !ofChoices.has(id))
      .flatMap(({ id, required }) => compared(id, required, present.get(id)?.length ?? 0)),
    ...choices.flatMap((choice) => compared(choice.id, choice.required, servicesIn(choice, services).length)),
    ...[...stated.keys()]
      .filter((id) => !known.has(id))
      .map((id) => ({ figure: `shortages[${id}]`, stated: id, actual: 'no such slot' })),
  ];
}

/** An infeasible solution states why, and nothing else. */
export function wrongRefusal(solution: RosterSolution, hash: string): WrongFigure[] {
  return [
    ...differs('problem', solution.problem, hash),
    ...unless((solution.conflict ?? []).length > 0, 'conflict', solution.conflict ?? null, 'at least one pin or rule'),
    ...unless(solution.duties.length === 0, 'duties', solution.duties.length, 0),
  ];
}

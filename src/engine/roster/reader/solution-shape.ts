import {
  EXCLUSIONS,
  FIRST_TERMS,
  SECOND_TERMS,
  SOLUTION_FORMATS,
  type CheapestFilling,
  type ConflictMember,
  type RosterSolution,
  type Shortage,
  type StatedTerms,
} from '../model.js';
import { duty } from './problem-shape.js';
import { type Shape, isObject, list, optional, record } from './shapes.js';
import { count, finite, identifier, oneFormat, oneOf, text } from './values.js';

const counts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, count]));

const excluded = present(counts(EXCLUSIONS)) as Shape<Shortage['excluded']>;

const shortageFields = { slot: identifier, missing: count, candidates: optional(count, 0), excluded: optional(excluded, {}) };

const cheapest = record<CheapestFilling>({ person: identifier, saved: finite, added: finite });

/** Only the shortage of a choice names one, and only where somebody could come there is a price. */
const secondShortage = present({ choice: identifier, cheapest }, shortageFields) as Shape<Shortage>;

const conflictMember = present({ rule: identifier, person: identifier, slot: identifier, message: text }) as Shape<ConflictMember>;

const solutionFields = {
  format: oneFormat(SOLUTION_FORMATS),
  problem: text,
  status: oneOf(['optimal', 'feasible', 'infeasible']),
  objective: finite,
  bound: finite,
  gap: finite,
  terms: record(counts(FIRST_TERMS)) as unknown as Shape<StatedTerms>,
  duties: list(duty),
  shortages: optional(list(record<Shortage>(shortageFields)), []),
  conflict: optional(list(conflictMember), []),
  engine: optional(
    record<RosterSolution['engine']>({
      version: optional(text, ''),
      seconds: optional(finite, 0),
      seed: optional(finite, 0),
      backend: optional(text, ''),
    }),
    { version: '', seconds: 0, seed: 0, backend: '' },
  ),
};

const firstVersion = record<RosterSolution>(solutionFields);

const secondVersion = record<RosterSolution>({
  ...solutionFields,
  terms: record(counts([...FIRST_TERMS, ...SECOND_TERMS])) as unknown as Shape<StatedTerms>,
  shortages: optional(list(secondShortage), []),
});

/** The whole document of a solution, by the version that it says it is. */
export const solutionShape: Shape<RosterSolution> = {
  fallback: firstVersion.fallback,
  read: (value, path, report) =>
    isObject(value) && value['format'] === 'roster-solution/2'
      ? secondVersion.read(value, path, report)
      : firstVersion.read(value, path, report),
};

/** A record whose keys may be left out, and then stay out, but for those that it always has. */
function present(
  fields: Readonly<Record<string, Shape<unknown>>>,
  always: Readonly<Record<string, Shape<unknown>>> = {},
): Shape<object> {
  const mayBeAbsent = Object.entries(fields).map(([key, field]) => [key, { ...field, absent: null }]);
  const shape = record({ ...always, ...(Object.fromEntries(mayBeAbsent) as Record<string, Shape<unknown>>) });
  return {
    fallback: {},
    read: (value, path, report) =>
      Object.fromEntries(Object.entries(shape.read(value, path, report)).filter(([, entry]) => entry !== null)),
  };
}

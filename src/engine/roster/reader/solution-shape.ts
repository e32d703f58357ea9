import {
  EXCLUSIONS,
  FIRST_TERMS,
  SECOND_TERMS,
  SOLUTION_FORMATS,
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
  shortages: optional(list(shortageOrChoice()), []),
});

/** The whole document of a solution, by the version that it says it is. */
export const solutionShape: Shape<RosterSolution> = {
  fallback: firstVersion.fallback,
  read: (value, path, report) =>
    isObject(value) && value['format'] === 'roster-solution/2'
      ? secondVersion.read(value, path, report)
      : firstVersion.read(value, path, report),
};

/** Only the shortage of a choice names one. */
function shortageOrChoice(): Shape<Shortage> {
  const ofSlot = record<Shortage>(shortageFields);
  const ofChoice = record<Required<Shortage>>({ ...shortageFields, choice: identifier });
  return {
    fallback: ofSlot.fallback,
    read: (value, path, report) =>
      isObject(value) && 'choice' in value ? ofChoice.read(value, path, report) : ofSlot.read(value, path, report),
  };
}

/** A record whose keys may all be left out, and then stay out. */
function present(fields: Readonly<Record<string, Shape<string> | Shape<number>>>): Shape<object> {
  const shape = record(
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, { ...field, absent: null }])) as Record<
      string,
      Shape<unknown>
    >,
  );
  return {
    fallback: {},
    read: (value, path, report) =>
      Object.fromEntries(Object.entries(shape.read(value, path, report)).filter(([, entry]) => entry !== null)),
  };
}

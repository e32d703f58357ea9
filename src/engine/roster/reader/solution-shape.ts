import { EXCLUSIONS, TERMS, type ConflictMember, type RosterSolution, type Shortage, type Terms } from '../model.js';
import { duty } from './problem-shape.js';
import { type Shape, list, optional, record } from './shapes.js';
import { count, finite, format, identifier, oneOf, text } from './values.js';

const terms = record(Object.fromEntries(TERMS.map((term) => [term, count]))) as unknown as Shape<Terms>;

const excluded = present(Object.fromEntries(EXCLUSIONS.map((rule) => [rule, count]))) as Shape<Shortage['excluded']>;

const shortage = record<Shortage>({
  slot: identifier,
  missing: count,
  candidates: optional(count, 0),
  excluded: optional(excluded, {}),
});

const conflictMember = present({ rule: identifier, person: identifier, slot: identifier, message: text }) as Shape<ConflictMember>;

/** The whole document of a solution. */
export const solutionShape = record<RosterSolution>({
  format: format('roster-solution/1'),
  problem: text,
  status: oneOf(['optimal', 'feasible', 'infeasible']),
  objective: finite,
  bound: finite,
  gap: finite,
  terms,
  duties: list(duty),
  shortages: optional(list(shortage), []),
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
});

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

import { type Shape, list, optional, record } from '../../roster/reader/shapes.js';
import { count, finite, format, identifier, oneOf, ordinal, text } from '../../roster/reader/values.js';
import type {
  KeptCheck,
  Qualification,
  RecheckAssignment,
  RecheckExpert,
  RecheckProblem,
  RecheckRules,
  RecheckShortage,
  RecheckSolution,
  RecheckTerms,
  RecheckWeights,
  RecheckWork,
} from '../model.js';
import { DEFAULT_RECHECK_RULES, DEFAULT_RECHECK_WEIGHTS } from './defaults.js';

const names: Shape<readonly string[]> = optional(list(identifier), []);

const work = record<RecheckWork>({
  id: identifier,
  school: identifier,
  grade: ordinal,
  subject: identifier,
  minutes: ordinal,
  checks: optional(ordinal, 1),
  excluded: names,
});

const expert = record<RecheckExpert>({
  id: identifier,
  affiliations: names,
  qualifications: list(record<Qualification>({ subject: identifier, grades: list(ordinal) })),
  capacityMinutes: count,
  share: optional(count, 1),
  bans: names,
});

const weights = record<RecheckWeights>({
  shortage: optional(count, DEFAULT_RECHECK_WEIGHTS.shortage),
  balance: optional(count, DEFAULT_RECHECK_WEIGHTS.balance),
  mixing: optional(count, DEFAULT_RECHECK_WEIGHTS.mixing),
});

const rules = record<RecheckRules>({
  minSchoolsPerExpert: optional(count, DEFAULT_RECHECK_RULES.minSchoolsPerExpert),
  minExpertsPerSchool: optional(count, DEFAULT_RECHECK_RULES.minExpertsPerSchool),
  weights: optional(weights, DEFAULT_RECHECK_WEIGHTS),
});

/** The whole document of a recheck problem. */
export const recheckProblemShape = record<RecheckProblem>({
  format: format('recheck-problem/1'),
  works: list(work),
  experts: list(expert),
  kept: optional(list(record<KeptCheck>({ work: identifier, expert: identifier })), []),
  rules: optional(rules, DEFAULT_RECHECK_RULES),
});

const NO_ENGINE = { version: '', seconds: 0, seed: 0, backend: '' };

/** The whole document of a recheck solution. */
export const recheckSolutionShape = record<RecheckSolution>({
  format: format('recheck-solution/1'),
  problem: text,
  status: oneOf(['optimal', 'feasible']),
  objective: finite,
  bound: finite,
  gap: finite,
  terms: record<RecheckTerms>({ shortage: finite, balance: finite, mixing: finite }),
  assignments: list(record<RecheckAssignment>({ work: identifier, expert: identifier, position: ordinal })),
  shortages: optional(list(record<RecheckShortage>({ work: identifier, missing: count })), []),
  engine: optional(
    record<RecheckSolution['engine']>({
      version: optional(text, ''),
      seconds: optional(finite, 0),
      seed: optional(finite, 0),
      backend: optional(text, ''),
    }),
    NO_ENGINE,
  ),
});

import type { RecheckRules, RecheckWeights } from '../model.js';

/** Weights that hold where a recheck problem names none. */
export const DEFAULT_RECHECK_WEIGHTS: RecheckWeights = { shortage: 100_000, balance: 1, mixing: 500 };

/** Rules that hold where a recheck problem names none. */
export const DEFAULT_RECHECK_RULES: RecheckRules = {
  minSchoolsPerExpert: 3,
  minExpertsPerSchool: 2,
  weights: DEFAULT_RECHECK_WEIGHTS,
};

import type { RuleSettings, Weights } from '../model.js';

/** Weights that hold where a problem names none. */
export const DEFAULT_WEIGHTS: Weights = {
  change: 200,
  balance: 10,
  tripMinute: 1,
  repeatPlace: 20,
  lastYear: 15,
  reciprocity: 100,
  person: 0,
};

/** What a second version adds, where it names nothing: rules that change nothing. */
export const SECOND_RULES = { releasePercent: null, duplication: 'off', routes: false } as const;
export const SECOND_WEIGHTS = { duplication: 0, donorBalance: 0 } as const;

/** Rule settings that hold where a problem names none. */
export const DEFAULT_RULES: RuleSettings = {
  arriveBeforeMinutes: 30,
  leaveAfterMinutes: 0,
  conflictKinds: ['employment', 'child', 'relative', 'declared'],
  subjectConflict: true,
  trainingRequired: true,
  maxDatesPerPlace: 3,
  reciprocity: 'soft',
  weights: DEFAULT_WEIGHTS,
};

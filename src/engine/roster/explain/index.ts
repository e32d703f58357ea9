export { type Alternative, type CheckedRule, type DutyExplanation, explainDuty } from './duty.js';
export { firstExclusion } from './exclusion.js';
export { costed, type RankedCandidate, rankCandidates } from './ranking.js';
export { EXCLUSION_NAMES, type Naming, dutySentences, shortageSentence } from './sentences.js';
export { type ShortageExplanation, explainShortage, shortagesOf } from './shortages.js';

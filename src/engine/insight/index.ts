export { type Alternative as AlternativeRoster, type Taste, alternativeRosters } from './alternatives.js';
export { type Edit, edited } from './edit.js';
export { type LeastChange, leastChanges } from './least-change.js';
export { drawnProblem, LEAST_CAP, stationsOf, TURNS } from './lottery.js';
export { RELAXATIONS, type Relaxation } from './relaxations.js';
export { type InsightOptions, type KnownRoster, type RuleCost, ruleCosts, sharpened } from './rule-costs.js';
export { leastChangeSentence, ruleCostSentence } from './sentences.js';

/** The door of the engine: what the rest of the product may use. */
export * from './random.js';
export * from './roster/model.js';
export * from './roster/reader/index.js';
export * from './roster/hash.js';
export * from './roster/instance/facts.js';
export * from './roster/instance/instance.js';
export { compile } from './roster/instance/compile.js';
export * from './roster/roster.js';
export * from './roster/rules/rule.js';
export { PAIR_RULES, SET_RULES } from './roster/rules/index.js';
export { fitTogether } from './roster/rules/time-to-travel.js';
export { COST_TERMS } from './roster/costs/index.js';
export type { CostTerm } from './roster/costs/term.js';
export * from './roster/evaluate.js';
export * from './roster/checker/index.js';
export { type GenerateOptions, generateProblem } from './instances/generate.js';
export { minutesBetween } from './roster/travel.js';
export * from './recheck/draw/index.js';

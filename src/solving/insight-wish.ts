import type { AlternativeRoster, LeastChange, RuleCost, Taste } from '../engine/index.js';

/** What can be asked about a roster that was made. */
export const INSIGHT_QUESTIONS = ['rule-costs', 'least-changes', 'alternatives'] as const;

export interface InsightWish extends Taste {
  readonly question: (typeof INSIGHT_QUESTIONS)[number];
  /** How long to search for each rule, or for each other roster. */
  readonly secondsEach: number;
  readonly seed: number;
}

/** How many rules, places or rosters have been dealt with. */
export interface InsightProgress {
  readonly phase: InsightWish['question'];
  readonly seconds: number;
  readonly done: number;
  readonly of: number;
}

export type InsightAnswer =
  | {
      readonly question: 'rule-costs';
      readonly isComplete: boolean;
      readonly objective: number;
      readonly bound: number;
      readonly costs: readonly RuleCost[];
    }
  | {
      readonly question: 'least-changes';
      readonly isComplete: boolean;
      readonly places: readonly { readonly slot: string; readonly ways: readonly LeastChange[] }[];
    }
  | { readonly question: 'alternatives'; readonly isComplete: boolean; readonly rosters: readonly AlternativeRoster[] };

import type { Instance } from '../instance/instance.js';
import type { Sentence, Term } from '../model.js';
import type { Roster } from '../roster.js';

/** One summand of the objective. */
export interface CostTerm {
  readonly name: Term;
  /** What the user reads. */
  readonly sentence: Sentence;
  readonly total: (instance: Instance, roster: Roster) => number;
  /** What the total grows by when one duty joins a roster that does not have it; a saving is negative. */
  readonly added: (instance: Instance, roster: Roster, person: number, slot: number) => number;
}

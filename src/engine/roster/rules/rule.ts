import type { Exclusion, Sentence } from '../model.js';
import type { Facts } from '../instance/facts.js';
import type { Instance } from '../instance/instance.js';
import type { Roster } from '../roster.js';

interface Rule {
  /** The number in the specification. */
  readonly number: string;
  readonly name: string;
  /** What the user reads. */
  readonly sentence: Sentence;
  /** Under which heading people are counted whom this rule keeps out of a slot. */
  readonly exclusion: Exclusion | null;
}

/** A rule about one person in one slot, whatever else is assigned. */
export interface PairRule extends Rule {
  /** On what of the slot the verdict depends: its kind (role, phase, subject, times, observed or not), its venue (place, classes), or both. */
  readonly reads: 'kind' | 'venue' | 'both';
  readonly allows: (facts: Facts, person: number, slot: number) => boolean;
}

/** A rule about a set of duties. */
export interface SetRule extends Rule {
  readonly breaches: (instance: Instance, roster: Roster) => readonly Breach[];
  /** Would the rule still hold for the duties it concerns if this one were added? */
  readonly admits: (instance: Instance, roster: Roster, person: number, slot: number) => boolean;
}

/** Where a rule is broken. */
export interface Breach {
  readonly person?: number;
  readonly slot?: number;
  readonly otherPerson?: number;
  readonly otherSlot?: number;
  readonly place?: number;
  readonly otherPlace?: number;
  readonly choice?: number;
}

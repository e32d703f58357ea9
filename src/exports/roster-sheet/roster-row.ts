import type { RosterKind } from '../../solving/roster-kind.js';

/** A place of a roster as a person reads it in a table. */
export interface RosterPlace {
  /** The key by which the sheet comes back. */
  readonly slot: string;
  readonly day: string;
  readonly start: string;
  readonly end: string;
  /** The moment from which the observer is at the school. */
  readonly arriveAt: string;
  readonly school: string;
  readonly address: string;
  readonly className: string;
  readonly subject: string;
  readonly phase: 'conduct' | 'grading';
  readonly room: string;
}

/** One duty, or one place that nobody fills. */
export interface RosterRow extends RosterPlace {
  /** null where nobody could be found. */
  readonly person: RosterPerson | null;
  /** Why nobody could be found. */
  readonly reason?: string;
}

export interface RosterPerson {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly phone: string;
  /** Has the chair on a visit of the commission. */
  readonly isChair?: boolean;
}

/** What stands above every table. */
export interface RosterHeading {
  readonly municipality: string;
  readonly campaign: string;
  readonly version: number;
  readonly kind: RosterKind;
}

import type { LocalMoment, Phase, Position, Role } from '../engine/index.js';

/** What calendars say about one sitting or grading block; nobody's name is among it. */
export interface EventFacts {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly address: string | null;
  readonly position: Position | null;
  readonly timeZone: string;
  readonly start: LocalMoment;
  readonly end: LocalMoment;
  /** In Russian, as people read it: `математика`. */
  readonly subject: string | null;
  /** `5Б`, or `5-е классы` for a parallel. */
  readonly classLabel: string | null;
  readonly part: number | null;
  readonly lesson: number | null;
  readonly room: string | null;
}

/** A sitting of the campaign, for the public calendar. */
export interface SittingFacts extends EventFacts {
  readonly sittingId: string;
}

/** A place to be filled: what it is, and how the people in it are called. */
export interface SlotFacts extends EventFacts {
  /** The same for ever, whatever is moved: the id of the sitting or the grading block. */
  readonly slotKey: string;
  readonly role: Role;
  readonly phase: Phase;
  readonly arriveBeforeMinutes: number;
}

/** A published duty; the person is known by id (to address the feed) and public code (`Н-017`), never by name. */
export interface PublishedDuty {
  readonly slot: SlotFacts;
  readonly personId: string;
  readonly personCode: string;
}

/** What identifies a duty of an earlier version, whose sitting may be gone by now. */
export interface FormerDuty {
  readonly slotKey: string;
  readonly role: Role;
  readonly schoolId: string;
  readonly personId: string;
}

import type { Phase, Role } from '../../engine/index.js';
import { inNameOrder } from '../../schools/name-order.js';

/** `internal` names people; `public` calls everybody by code who has not consented to be named. */
export type Readers = 'internal' | 'public';

export interface PaperPerson {
  readonly code: string;
  readonly fullName: string;
  readonly category: string;
  readonly phone: string | null;
  readonly mayBeNamed: boolean;
}

/** One duty of a published roster as papers say it. */
export interface PaperDuty {
  readonly person: PaperPerson;
  readonly role: Role;
  readonly phase: Phase;
  readonly schoolId: string;
  readonly school: string;
  readonly address: string | null;
  readonly start: string;
  readonly end: string;
  readonly arriveAt: string;
  readonly subject: string | null;
  readonly classLabel: string | null;
  /** Of a work written in two parts. */
  readonly part: number | null;
  readonly room: string | null;
}

/** One sitting as pack covers and duty sheets say it. */
export interface PaperSitting {
  readonly schoolId: string;
  readonly school: string;
  readonly start: string;
  readonly end: string;
  readonly subject: string;
  readonly classLabel: string;
  readonly part: number | null;
  readonly room: string | null;
  readonly pupils: number | null;
}

/** Somebody who answers for the campaign in the municipality or in one school, with who stands in. */
export interface PaperAppointment {
  /** null: the whole municipality. */
  readonly school: string | null;
  readonly duty: string;
  readonly name: string;
  readonly post: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly substitute: string | null;
  readonly substitutePost: string | null;
  readonly substitutePhone: string | null;
}

export interface PaperFacts {
  readonly authority: string;
  readonly campaign: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly duties: readonly PaperDuty[];
  readonly sittings: readonly PaperSitting[];
  readonly appointments: readonly PaperAppointment[];
  readonly experts: readonly PaperExpert[];
  readonly sample: readonly PaperSample[];
}

export interface PaperExpert {
  readonly person: PaperPerson;
  readonly subjects: readonly string[];
}

/** How many works of a school are rechecked, drawn by lot. */
export interface PaperSample {
  readonly school: string;
  readonly grade: number;
  readonly subject: string;
  readonly works: number;
  readonly drawn: number;
}

/** A person as these readers may see them. */
export function named({ fullName, code, mayBeNamed }: PaperPerson, readers: Readers): string {
  return readers === 'internal' || mayBeNamed ? fullName : code;
}

/** `5А, математика, часть 2`. */
export function whatOf({ classLabel, subject, part }: Pick<PaperDuty, 'classLabel' | 'subject' | 'part'>): string {
  return [classLabel, subject, partText(part)].filter((each) => each !== null && each !== '').join(', ');
}

export function partText(part: number | null): string | null {
  return part === null ? null : `часть ${part}`;
}

/** By day, school and time; the order in which an office reads. */
export function byDay(one: PaperDuty, other: PaperDuty): number {
  const days = one.start.slice(0, 10).localeCompare(other.start.slice(0, 10));
  return days || inNameOrder(one.school, other.school) || (restOf(one) < restOf(other) ? -1 : 1);
}

function restOf({ start, schoolId, person }: PaperDuty): string {
  return [start, schoolId, person.code].join('\t');
}

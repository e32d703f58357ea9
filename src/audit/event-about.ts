import type { DataSource } from 'typeorm';
import { DETAIL_ROWS, SUBJECT_ROWS } from './about-rows.js';
import type { AuditEvent } from './audit-event.entity.js';

/** What an event was about, by what people know it; read when somebody looks, so that who was erased has no name here. */
export interface EventAbout {
  /** What it is called, where it has a name of its own. */
  readonly name: string | null;
  readonly number: string | null;
  readonly personId: string | null;
  /** The code of a subject. */
  readonly subject: string | null;
  readonly classLabel: string | null;
  /** `2026-04-21` */
  readonly day: string | null;
  readonly school: string | null;
}

const NOTHING: EventAbout = {
  name: null,
  number: null,
  personId: null,
  subject: null,
  classLabel: null,
  day: null,
  school: null,
};

type Event = Pick<AuditEvent, 'subjectType' | 'subjectId' | 'detail'>;

/** What is known of each, by its id. */
type Facts = ReadonlyMap<string, Partial<EventAbout>>;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u;

/** Says of events what they were about: null where nothing is known, or nothing any more. */
export async function aboutOf(dataSource: DataSource, events: readonly Event[]): Promise<(event: Event) => EventAbout> {
  const sources: ((event: Event) => Partial<EventAbout> | undefined)[] = [];
  for (const [key, rows] of Object.entries(DETAIL_ROWS)) {
    const named = events.map(({ detail }) => detail[key]).filter((value) => typeof value === 'string');
    const facts = await factsOf(dataSource, rows, named);
    sources.push(({ detail }) => facts.get(String(detail[key])));
  }
  for (const [type, rows] of Object.entries(SUBJECT_ROWS)) {
    const ids = events.filter(({ subjectType, subjectId }) => subjectType === type && UUID.test(subjectId));
    const facts = await factsOf(
      dataSource,
      rows,
      ids.map(({ subjectId }) => subjectId),
    );
    sources.push(({ subjectType, subjectId }) => (subjectType === type ? facts.get(subjectId) : undefined));
  }
  return (event) => Object.assign({}, NOTHING, ...sources.map((source) => source(event)));
}

async function factsOf(dataSource: DataSource, rows: string, ids: readonly string[]): Promise<Facts> {
  if (ids.length === 0) return new Map();
  const sql = `SELECT * FROM (${rows}) AS known WHERE id = ANY($1)`;
  const known = await dataSource.query<({ id: string } & Partial<EventAbout>)[]>(sql, [ids]);
  return new Map(known.map(({ id, ...facts }) => [id, facts]));
}

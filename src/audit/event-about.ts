import type { DataSource } from 'typeorm';
import { isUuid } from '../database/is-uuid.js';
import { asService } from '../database/tenancy.js';
import { DETAIL_ROWS, SHARED_ROWS, SUBJECT_ROWS } from './about-rows.js';
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

/** Rows that say what events were about, and the key by which an event finds its own. */
interface Source {
  readonly rows: string;
  /** They stand above the municipalities: only those are asked for whom the events name. */
  readonly isShared: boolean;
  readonly keyOf: (event: Event) => string | undefined;
}

const SOURCES: readonly Source[] = [
  ...Object.entries(DETAIL_ROWS).map(([name, rows]) => ({
    rows,
    isShared: false,
    keyOf: ({ detail }: Event) => textOf(detail[name]),
  })),
  ...Object.entries(SUBJECT_ROWS).map(([type, rows]) => ({ rows, isShared: false, keyOf: keyOfType(type) })),
  ...Object.entries(SHARED_ROWS).map(([type, rows]) => ({ rows, isShared: true, keyOf: keyOfType(type) })),
];

function keyOfType(type: string): Source['keyOf'] {
  return ({ subjectType, subjectId }) => (subjectType === type && isUuid(subjectId) ? subjectId : undefined);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

interface Known {
  /** Which of the sources. */
  readonly source: number;
  readonly key: string;
  readonly facts: Partial<EventAbout>;
}

/** Says of events what they were about: null where nothing is known, or nothing any more. */
export async function aboutOf(dataSource: DataSource, events: readonly Event[]): Promise<(event: Event) => EventAbout> {
  const known = await knownOf(dataSource, events);
  const facts = new Map(known.map((one) => [`${one.source} ${one.key}`, one.facts]));
  return (event) => Object.assign({}, NOTHING, ...SOURCES.map(({ keyOf }, i) => facts.get(`${i} ${keyOf(event)}`)));
}

interface Asked extends Source {
  readonly source: number;
  readonly keys: readonly string[];
}

/** All sources that the events need: those of the municipality in one statement, the shared ones in another. */
async function knownOf(dataSource: DataSource, events: readonly Event[]): Promise<readonly Known[]> {
  const asked = SOURCES.map((one, source) => ({ ...one, source, keys: events.flatMap((event) => one.keyOf(event) ?? []) }));
  const needed = asked.filter(({ keys }) => keys.length > 0);
  const [own, shared] = await Promise.all([
    readKnown(
      dataSource,
      needed.filter(({ isShared }) => !isShared),
    ),
    asService(() =>
      readKnown(
        dataSource,
        needed.filter(({ isShared }) => isShared),
      ),
    ),
  ]);
  return [...own, ...shared];
}

async function readKnown(dataSource: DataSource, needed: readonly Asked[]): Promise<readonly Known[]> {
  if (needed.length === 0) return [];
  const parts = needed.map(
    ({ source, rows }, i) =>
      `SELECT ${source} AS source, id::text AS key, to_jsonb(known) - 'id' AS facts FROM (${rows}) AS known WHERE id = ANY($${i + 1})`,
  );
  return dataSource.query<Known[]>(
    parts.join(' UNION ALL '),
    needed.map(({ keys }) => keys),
  );
}

import type { EntityManager } from 'typeorm';
import type { Change } from './compare.js';
import type { TargetName } from './targets.js';

/** What an import says of people beside their cards, and the columns that name them. */
const ABOUT_PEOPLE = {
  affiliations: ['person_id'],
  bans: ['person_id', 'other_person_id'],
  availability: ['person_id'],
  own_lessons: ['person_id'],
  past_services: ['person_id'],
} as const satisfies Partial<Record<TargetName, readonly string[]>>;

export type PersonalTarget = keyof typeof ABOUT_PEOPLE;

export interface PersonChanges {
  readonly personId: string;
  /** The import has made the card. */
  readonly isNew: boolean;
  /** Of the card, as the service names its fields; never what stands in them. */
  readonly fields: readonly string[];
  /** Rows written beside the card. */
  readonly rows: Readonly<Partial<Record<PersonalTarget, number>>>;
}

/** Whom the changes concern, and how; to be asked while their rows are in the database. */
export async function peopleChanged(manager: EntityManager, changes: readonly Change[]): Promise<readonly PersonChanges[]> {
  const cards = new Map(changes.filter(({ target }) => target === 'people').map((change) => [change.id, change]));
  const rows = new Map<string, Partial<Record<PersonalTarget, number>>>([...cards.keys()].map((id) => [id, {}]));
  for (const target of Object.keys(ABOUT_PEOPLE) as PersonalTarget[])
    for (const { id, count } of await countsBy(manager, target, changes)) rows.set(id, { ...rows.get(id), [target]: count });
  return [...rows].map(([personId, counts]) => {
    const card = cards.get(personId);
    const fields = card === undefined || card.before === null ? [] : Object.keys(card.after).map(inCamelCase);
    return { personId, isNew: card?.before === null, fields, rows: counts };
  });
}

function countsBy(
  manager: EntityManager,
  target: PersonalTarget,
  changes: readonly Change[],
): Promise<readonly { readonly id: string; readonly count: number }[]> {
  const ids = changes.filter((change) => change.target === target).map(({ id }) => id);
  if (ids.length === 0) return Promise.resolve([]);
  return manager.query(
    `SELECT person AS id, count(*)::int AS count
     FROM ${target} t, unnest(ARRAY[${ABOUT_PEOPLE[target].join(', ')}]) AS person
     WHERE t.id = ANY($1) AND person IS NOT NULL GROUP BY person`,
    [ids],
  );
}

function inCamelCase(column: string): string {
  return column.replaceAll(/_(.)/gu, (_all, letter: string) => letter.toUpperCase());
}

import type { EntityManager } from 'typeorm';
import type { TargetName } from '../plan/targets.js';

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

/** Whom an import concerns, and how; to be asked while its rows are in the database. */
export async function peopleChanged(manager: EntityManager, importId: string): Promise<readonly PersonChanges[]> {
  const cards = new Map((await cardsOf(manager, importId)).map((card) => [card.id, card]));
  const rows = new Map<string, Partial<Record<PersonalTarget, number>>>([...cards.keys()].map((id) => [id, {}]));
  for (const target of Object.keys(ABOUT_PEOPLE) as PersonalTarget[])
    for (const { id, count } of await countsBy(manager, target, importId)) rows.set(id, { ...rows.get(id), [target]: count });
  return [...rows].map(([personId, counts]) => {
    const card = cards.get(personId);
    const fields = card === undefined || card.isNew ? [] : card.columns.map(inCamelCase);
    return { personId, isNew: card?.isNew === true, fields, rows: counts };
  });
}

function cardsOf(
  manager: EntityManager,
  importId: string,
): Promise<readonly { readonly id: string; readonly isNew: boolean; readonly columns: readonly string[] }[]> {
  return manager.query(
    `SELECT row_id AS id, before IS NULL AS "isNew", ARRAY(SELECT jsonb_object_keys(after)) AS columns
     FROM import_changes WHERE import_id = $1 AND target = 'people' ORDER BY position`,
    [importId],
  );
}

function countsBy(
  manager: EntityManager,
  target: PersonalTarget,
  importId: string,
): Promise<readonly { readonly id: string; readonly count: number }[]> {
  return manager.query(
    `SELECT person AS id, count(*)::int AS count
     FROM import_changes c JOIN ${target} t ON t.id = c.row_id, unnest(ARRAY[${ABOUT_PEOPLE[target].join(', ')}]) AS person
     WHERE c.import_id = $1 AND c.target = $2 AND person IS NOT NULL GROUP BY person`,
    [importId, target],
  );
}

function inCamelCase(column: string): string {
  return column.replaceAll(/_(.)/gu, (_all, letter: string) => letter.toUpperCase());
}

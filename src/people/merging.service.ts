import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { expectVersion } from '../http/entity-version.js';
import { notFound } from '../http/problems.js';
import { moveRows, type MovedRows } from './merged-rows.js';
import { alreadyGone, cannotBeMerged, mergeWithItself } from './people.problems.js';
import { Person } from './person.entity.js';

interface Wish {
  /** Whose card stays. */
  readonly id: string;
  readonly duplicateId: string;
  readonly ifMatch: string;
}

interface Merged {
  readonly person: Person;
  readonly moved: MovedRows;
  readonly staleDrafts: number;
}

/** Two cards of one person become one: what hangs on the second moves, and the second is archived with a sign where to. */
@Injectable()
export class MergingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  async merge(actor: Actor, { id, duplicateId, ifMatch }: Wish): Promise<Merged> {
    return this.dataSource.transaction(async (manager) => {
      const [kept, duplicate] = await bothCards(manager, authorityOf(actor), id, duplicateId);
      expectVersion(ifMatch, kept.version);
      await refuseBonds(manager, duplicate);
      const moved = await moveRows(manager, kept, duplicate);
      const person = await manager.save(Object.assign(kept, completed(kept, duplicate)));
      await manager.save(Object.assign(duplicate, { archivedAt: new Date(), mergedInto: id }));
      await this.audit.record(manager, actor, 'person.merge', { type: 'person', id }, { duplicate: duplicate.code, ...moved });
      await this.audit.record(manager, actor, 'person.merged', { type: 'person', id: duplicateId }, { into: kept.code });
      return { person, moved, staleDrafts: await draftsNaming(manager, duplicateId) };
    });
  }
}

async function bothCards(
  manager: EntityManager,
  authorityId: string,
  id: string,
  duplicateId: string,
): Promise<readonly [Person, Person]> {
  const where = { id: In([id, duplicateId]), authorityId };
  const cards = await manager.find(Person, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  const [kept, duplicate] = [id, duplicateId].map((each) => cards.find((card) => card.id === each));
  if (kept === undefined || duplicate === undefined) throw notFound('человек', kept === undefined ? id : duplicateId);
  if (kept === duplicate) throw mergeWithItself(kept.code);
  for (const card of [kept, duplicate]) if (card.archivedAt !== null) throw alreadyGone(card.code);
  return [kept, duplicate];
}

/** Published duties and works given to an expert name the person for ever. */
async function refuseBonds(manager: EntityManager, { id, code }: Person): Promise<void> {
  const [bonds] = await manager.query<{ duties: number; works: number }[]>(
    `SELECT (SELECT count(*)::int FROM duties d JOIN roster_versions v ON v.id = d.version_id
             WHERE d.person_id = $1 AND v.state = 'published') AS duties,
            (SELECT count(*)::int FROM work_assignments WHERE person_id = $1)
          + (SELECT count(*)::int FROM marking_tasks WHERE person_id = $1) AS works`,
    [id],
  );
  if (bonds !== undefined && bonds.duties + bonds.works > 0) throw cannotBeMerged(code, bonds);
}

async function draftsNaming(manager: EntityManager, personId: string): Promise<number> {
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT count(DISTINCT v.id)::int AS count FROM duties d JOIN roster_versions v ON v.id = d.version_id
     WHERE d.person_id = $1 AND v.state = 'draft'`,
    [personId],
  );
  return row?.count ?? 0;
}

const FILLED_FROM_DUPLICATE = [
  'homeAddress',
  'homeLatitude',
  'homeLongitude',
  'phone',
  'email',
  'bornOn',
  'trainedOn',
  'consentedOn',
  'disseminationConsentedOn',
  'perDay',
  'perWeek',
  'total',
] as const satisfies readonly (keyof Person)[];

/** What the kept card says holds; where it is silent, the second one speaks. */
function completed(kept: Person, duplicate: Person): Partial<Person> {
  const news = duplicate.subjects.filter((subject) => !kept.subjects.includes(subject));
  const grades = news.flatMap((subject) =>
    subject in duplicate.subjectGrades ? [[subject, duplicate.subjectGrades[subject]]] : [],
  );
  const filled = FILLED_FROM_DUPLICATE.map((field) => [field, kept[field] ?? duplicate[field]]);
  return {
    ...(Object.fromEntries(filled) as Partial<Person>),
    roles: [...new Set([...kept.roles, ...duplicate.roles])],
    subjects: [...kept.subjects, ...news],
    subjectGrades: { ...kept.subjectGrades, ...(Object.fromEntries(grades) as Person['subjectGrades']) },
  };
}

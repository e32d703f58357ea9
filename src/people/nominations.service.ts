import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { Affiliation } from './affiliation.entity.js';
import type { Nomination } from './nominations.schema.js';
import { alreadyNominated } from './people.problems.js';
import { Person } from './person.entity.js';

export interface Nominee {
  readonly person: Person;
  readonly ties: readonly Affiliation[];
}

/** People whom a school proposes; until they are trained and have consented, no roster takes them. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** Whom the school has proposed, with what keeps them away from which school. */
  async list(actor: Actor, schoolId: string): Promise<Nominee[]> {
    const { manager } = this.dataSource;
    const people = await manager.find(Person, { where: nominatedBy(actor, schoolId), order: { code: 'ASC' } });
    if (people.length > 0)
      await this.audit.record(manager, actor, 'people.read', { type: 'people', id: '*' }, { rows: people.length });
    const ties = await manager.findBy(Affiliation, { personId: In(people.map(({ id }) => id)) });
    return people.map((person) => ({ person, ties: ties.filter(({ personId }) => personId === person.id) }));
  }

  /** The person gets the next free code; the tie to the nominating school is there from the beginning. */
  async nominate(actor: Actor, schoolId: string, { tie, scope, grade, letter, ...facts }: Nomination): Promise<Person> {
    const authorityId = authorityOf(actor);
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('person code ' || $1, 0))`, [authorityId]);
      const known = await manager.findOneBy(Person, { ...nominatedBy(actor, schoolId), fullName: facts.fullName });
      if (known !== null) throw alreadyNominated(known.code);
      const code = await nextCode(manager, authorityId);
      const person = await manager.save(
        Object.assign(new Person(), facts, { authorityId, code, roles: ['observer'], nominatedBy: schoolId }),
      );
      await manager.insert(Affiliation, {
        authorityId,
        personId: person.id,
        schoolId,
        kind: tie,
        scope,
        grade,
        letter,
        declaredBy: actor.name,
      });
      await this.audit.record(manager, actor, 'person.nominate', { type: 'person', id: person.id }, { code, tie, scope });
      return person;
    });
  }

  /** The school takes its proposal back; what was planned for the person stays on record. */
  async withdraw(actor: Actor, schoolId: string, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const person = await oneRow(manager, Person, { ...nominatedBy(actor, schoolId), id }, 'предложенный человек');
      await manager.save(Object.assign(person, { archivedAt: new Date() }));
      await this.audit.record(manager, actor, 'person.withdraw', { type: 'person', id }, { code: person.code });
    });
  }
}

function nominatedBy(actor: Actor, schoolId: string) {
  return { authorityId: authorityOf(actor), nominatedBy: schoolId, archivedAt: IsNull() };
}

/** `Н-041` after `Н-040`: the largest number so far and one. */
async function nextCode(manager: EntityManager, authorityId: string): Promise<string> {
  const [row] = await manager.query<{ last: number }[]>(
    `SELECT coalesce(max(substring(code from '^Н-(\\d{1,6})$')::int), 0) AS last FROM people WHERE authority_id = $1`,
    [authorityId],
  );
  return `Н-${String((row?.last ?? 0) + 1).padStart(3, '0')}`;
}

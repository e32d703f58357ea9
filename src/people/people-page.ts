import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { folded, foldedPattern } from '../database/folded-text.js';
import { cursorKey, toPage, type Page } from '../http/paging.js';
import { personCursor, type PeopleQuery } from './people.schema.js';
import { Person } from './person.entity.js';

/** A page of the people who match, by name. */
export async function peoplePage(
  manager: EntityManager,
  authorityId: string,
  { limit, cursor, ...filter }: PeopleQuery,
): Promise<Page<Person>> {
  const people = manager.createQueryBuilder(Person, 'person').where('person.authorityId = :authorityId', { authorityId });
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) narrow(people, name as keyof typeof filter, value);
  const after = cursorKey(cursor, personCursor);
  if (after !== undefined) people.andWhere('(person.fullName, person.id) > (:name, :id)', { name: after[0], id: after[1] });
  people.orderBy({ 'person.fullName': 'ASC', 'person.id': 'ASC' }).take(limit + 1);
  return toPage(await people.getMany(), limit, ({ fullName, id }) => [fullName, id]);
}

type Filter = Omit<PeopleQuery, 'limit' | 'cursor'>;

/** Which people a filter leaves; a flag that is not set asks for the opposite. */
const CONDITIONS: Readonly<Record<keyof Filter, string>> = {
  code: 'person.code = :code',
  category: 'person.category = :category',
  nominatedBy: 'person.nominatedBy = :nominatedBy',
  search: `${folded("concat_ws(' ', person.fullName, person.code, person.email, person.phone)")} LIKE :search`,
  role: ':role = ANY(person.roles)',
  isTrained: '(person.trainedOn IS NOT NULL) = :isTrained',
  hasConsented: '(person.consentedOn IS NOT NULL) = :hasConsented',
  isArchived: '(person.archivedAt IS NOT NULL) = :isArchived',
  districtId: `EXISTS (SELECT 1 FROM affiliations a JOIN schools s ON s.id = a.school_id
    WHERE a.person_id = person.id AND a.kind = 'employment' AND s.district_id = :districtId)`,
  schoolId: 'EXISTS (SELECT 1 FROM affiliations a WHERE a.person_id = person.id AND a.school_id = :schoolId)',
};

function narrow(people: SelectQueryBuilder<Person>, name: keyof Filter, value: string | boolean): void {
  people.andWhere(CONDITIONS[name], { [name]: name === 'search' ? foldedPattern(String(value)) : value });
}

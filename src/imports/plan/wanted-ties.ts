import type { TieRow } from '../tables/index.js';
import { keyOf, type WantedRecord } from './record.js';

export function* wantedTies(row: TieRow): Generator<WantedRecord> {
  const { kind, school, otherPerson } = row;
  if (kind === 'ban') yield ban(row);
  else if (typeof school === 'string' && kind === 'served') yield pastService(row, school);
  else if (typeof school === 'string') yield affiliation(row, school);
  else if (typeof otherPerson === 'string') return;
}

function affiliation(row: TieRow, school: string): WantedRecord {
  const { person, kind, scope, schoolClass, since, until, note } = row;
  return {
    target: 'affiliations',
    key: keyOf(person, school, kind),
    fields: {
      kind,
      scope: scope ?? undefined,
      since,
      until,
      note,
      grade: schoolClass === null ? null : schoolClass?.grade,
      letter: schoolClass === null ? null : schoolClass?.letter,
    },
    references: { person_id: { target: 'people', key: person }, school_id: { target: 'schools', key: school } },
  };
}

/** Two people who must not serve together are one record, whichever of them the row names first. */
function ban(row: TieRow): WantedRecord {
  const { person, school, otherPerson, note } = row;
  if (typeof school === 'string')
    return {
      target: 'bans',
      key: keyOf(person, school),
      fields: { reason: note },
      references: { person_id: { target: 'people', key: person }, school_id: { target: 'schools', key: school } },
    };
  const [first, second] = [person, otherPerson ?? person].toSorted() as [string, string];
  return {
    target: 'bans',
    key: keyOf(first, second),
    fields: { reason: note },
    references: { person_id: { target: 'people', key: first }, other_person_id: { target: 'people', key: second } },
  };
}

function pastService(row: TieRow, school: string): WantedRecord {
  const { person, since } = row;
  const year = Number((since ?? '').slice(0, 4));
  return {
    target: 'past_services',
    key: keyOf(person, school, year),
    fields: { year },
    references: { person_id: { target: 'people', key: person }, school_id: { target: 'schools', key: school } },
  };
}

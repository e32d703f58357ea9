import type { ReadRow } from '../reading/read-row.js';
import type { TieRow } from '../tables/index.js';
import { keyOf, type WantedRecord } from './record.js';

export function* wantedTies(origin: ReadRow<TieRow>): Generator<WantedRecord> {
  const { kind, school, otherPerson } = origin.values;
  if (kind === 'ban') yield ban(origin);
  else if (typeof school === 'string' && kind === 'served') yield pastService(origin, school);
  else if (typeof school === 'string') yield affiliation(origin, school);
  else if (typeof otherPerson === 'string') return;
}

function affiliation(origin: ReadRow<TieRow>, school: string): WantedRecord {
  const { person, kind, scope, schoolClass, since, until, note } = origin.values;
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
    origin,
  };
}

/** Two people who must not serve together are one record, whichever of them the row names first. */
function ban(origin: ReadRow<TieRow>): WantedRecord {
  const { person, school, otherPerson, note } = origin.values;
  if (typeof school === 'string')
    return {
      target: 'bans',
      key: keyOf(person, school),
      fields: { reason: note },
      references: { person_id: { target: 'people', key: person }, school_id: { target: 'schools', key: school } },
      origin,
    };
  const [first, second] = [person, otherPerson ?? person].toSorted() as [string, string];
  return {
    target: 'bans',
    key: keyOf(first, second),
    fields: { reason: note },
    references: { person_id: { target: 'people', key: first }, other_person_id: { target: 'people', key: second } },
    origin,
  };
}

function pastService(origin: ReadRow<TieRow>, school: string): WantedRecord {
  const { person, since } = origin.values;
  const year = Number((since ?? '').slice(0, 4));
  return {
    target: 'past_services',
    key: keyOf(person, school, year),
    fields: { year },
    references: { person_id: { target: 'people', key: person }, school_id: { target: 'schools', key: school } },
    origin,
  };
}

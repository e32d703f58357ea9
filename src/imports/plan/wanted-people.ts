import type { PersonRow } from '../tables/index.js';
import { keyOf, type WantedRecord } from './record.js';

export function* wantedPeople(row: PersonRow): Generator<WantedRecord> {
  const { code, category, phone, email, total } = row;
  const person = { target: 'people', key: code } as const;
  yield {
    ...person,
    fields: {
      code,
      full_name: row.fullName,
      category,
      roles: row.roles ?? undefined,
      phone,
      email,
      total,
      home_address: row.homeAddress,
      home_latitude: row.latitude,
      home_longitude: row.longitude,
      born_on: row.bornOn,
      subjects: row.subjects === null ? [] : row.subjects,
      subject_grades: row.subjectGrades === null ? {} : row.subjectGrades,
      trained_on: row.trainedOn,
      consented_on: row.consentedOn,
      dissemination_consented_on: row.disseminationConsentedOn,
      per_day: row.perDay,
      per_week: row.perWeek,
      share: row.share ?? undefined,
    },
    references: {},
  };
  for (const login of row.workplaces ?? [])
    yield {
      target: 'affiliations',
      key: keyOf(code, login, 'employment'),
      fields: { kind: 'employment' },
      references: { person_id: person, school_id: { target: 'schools', key: login } },
    };
}

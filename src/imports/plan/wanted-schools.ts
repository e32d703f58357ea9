import type { SchoolRow } from '../tables/index.js';
import { keyOf, type WantedRecord } from './record.js';

export function* wantedSchools(row: SchoolRow): Generator<WantedRecord> {
  const { login, name, shortName, address, latitude, longitude, district, staff, risks } = row;
  if (typeof district === 'string') yield { target: 'districts', key: district, fields: { name: district }, references: {} };
  yield {
    target: 'schools',
    key: login,
    fields: { login, name, short_name: shortName ?? undefined, address, latitude, longitude, staff },
    references: { district_id: typeof district === 'string' ? { target: 'districts', key: district } : district },
    whenNew: { short_name: name },
  };
  for (const { year, level } of risks ?? [])
    yield {
      target: 'school_risks',
      key: keyOf(login, year),
      fields: { year, level },
      references: { school_id: { target: 'schools', key: login } },
    };
}

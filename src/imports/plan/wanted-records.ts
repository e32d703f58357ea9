import type { ReadWorkbook } from '../reading/read-workbook.js';
import type { WantedRecord } from './record.js';
import type { TargetName } from './targets.js';
import { wantedAvailability } from './wanted-availability.js';
import { wantedGrading } from './wanted-grading.js';
import { wantedLessons } from './wanted-lessons.js';
import { wantedPeople } from './wanted-people.js';
import { wantedSchools } from './wanted-schools.js';
import { wantedJournalShares, wantedListedSchools, wantedMarkShares } from './wanted-shares.js';
import { wantedSittings } from './wanted-sittings.js';
import { wantedTies } from './wanted-ties.js';
import { wantedWorks } from './wanted-works.js';

export type WantedState = ReadonlyMap<TargetName, ReadonlyMap<string, WantedRecord>>;

/** Every record the file asks for; a record that several rows mention holds what each of them says of it. */
export function wantedRecords(tables: ReadWorkbook['tables']): WantedState {
  const wanted = new Map<TargetName, Map<string, WantedRecord>>();
  for (const record of everyRecord(tables)) {
    const ofTarget = wanted.get(record.target) ?? new Map<string, WantedRecord>();
    const known = ofTarget.get(record.key);
    ofTarget.set(record.key, known === undefined ? record : { ...known, fields: { ...known.fields, ...said(record.fields) } });
    wanted.set(record.target, ofTarget);
  }
  return wanted;
}

function* everyRecord(tables: ReadWorkbook['tables']): Generator<WantedRecord> {
  for (const { values } of tables.schools) yield* wantedSchools(values);
  for (const { values } of tables.sittings) yield* wantedSittings(values);
  for (const { values } of tables.grading) yield* wantedGrading(values);
  for (const { values } of tables.people) yield* wantedPeople(values);
  for (const { values } of tables.ties) yield* wantedTies(values);
  for (const { values } of tables.availability) yield* wantedAvailability(values);
  for (const { values } of tables.lessons) yield* wantedLessons(values);
  for (const { values } of tables.works) yield* wantedWorks(values);
  for (const { values } of tables.listedSchools) yield* wantedListedSchools(values);
  for (const { values } of tables.markShares) yield* wantedMarkShares(values);
  for (const { values } of tables.journalShares) yield* wantedJournalShares(values);
}

function said(fields: WantedRecord['fields']): WantedRecord['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

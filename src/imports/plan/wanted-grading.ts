import type { GradingRow } from '../tables/index.js';
import { endOf } from './end-of.js';
import { keyOf, type WantedRecord } from './record.js';
import { stateOf } from './wanted-sittings.js';

export function* wantedGrading(row: GradingRow): Generator<WantedRecord> {
  const { login, subject, room } = row;
  const { grade } = row.schoolClass;
  const ordinal = row.ordinal ?? 1;
  yield {
    target: 'grading_blocks',
    key: keyOf(login, grade, subject, ordinal),
    fields: {
      grade,
      subject,
      ordinal,
      date: row.date,
      starts_at: row.start,
      ends_at: endOf(row) ?? row.start,
      room,
      required: row.observers ?? undefined,
      state: stateOf(row.isCancelled),
    },
    references: { school_id: { target: 'schools', key: login } },
  };
}

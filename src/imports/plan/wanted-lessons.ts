import type { ReadRow } from '../reading/read-row.js';
import type { LessonRow } from '../tables/index.js';
import { keyOf, type WantedRecord } from './record.js';

export function* wantedLessons(origin: ReadRow<LessonRow>): Generator<WantedRecord> {
  const { person, login, weekday, from, to } = origin.values;
  yield {
    target: 'own_lessons',
    key: keyOf(person, weekday, from),
    fields: { weekday: Number(weekday), starts_at: from, ends_at: to },
    references: { person_id: { target: 'people', key: person }, school_id: { target: 'schools', key: login } },
    origin,
  };
}

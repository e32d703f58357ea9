import type { LessonRow } from '../tables/index.js';
import { keyOf, type WantedRecord } from './record.js';

export function* wantedLessons(row: LessonRow): Generator<WantedRecord> {
  const { person, login, weekday, from, to } = row;
  yield {
    target: 'own_lessons',
    key: keyOf(person, weekday, from),
    fields: { weekday: Number(weekday), starts_at: from, ends_at: to },
    references: { person_id: { target: 'people', key: person }, school_id: { target: 'schools', key: login } },
  };
}

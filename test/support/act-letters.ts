import { expect } from '@jest/globals';
import { AskForActsJob } from '../../src/messages/ask-for-acts.job.js';
import type { TestService } from './test-service.js';

/** Letters ask whoever served on a day for the act, that evening and two days later, and nobody who has written it by then. */
export async function asksForActs(service: TestService, schoolId: string): Promise<void> {
  const ask = (now: string) =>
    service.dataSource.transaction((manager) => service.app.get(AskForActsJob, { strict: false }).run(manager, new Date(now)));
  expect(await ask('2026-04-21T17:59:00+05:00')).toEqual({ letters: 0 });
  const evening = (await ask('2026-04-21T18:00:00+05:00'))['letters']!;
  expect([evening > 0, await ask('2026-04-21T19:00:00+05:00')]).toEqual([true, { letters: 0 }]);
  await actWritten(service, schoolId, '2026-04-21');
  expect((await ask('2026-04-23T18:00:00+05:00'))['letters']).toBeGreaterThan(0);
  const days = await actLetters(service);
  expect(days.filter(({ day }) => day.startsWith('2026-04-21'))).toEqual([
    { day: '2026-04-21 0', letters: evening },
    { day: '2026-04-21 2', letters: evening - 1 },
  ]);
  const [{ text }] = await service.dataSource.query<[{ text: string }]>(
    `SELECT text FROM messages WHERE once_key LIKE 'act %' LIMIT 1`,
  );
  expect(text).toContain('Мы ещё не получили от вас акт');
}

/** Somebody who serves on that day writes their act. */
async function actWritten({ dataSource }: TestService, schoolId: string, day: string): Promise<void> {
  await dataSource.query(
    `INSERT INTO acts (authority_id, campaign_id, school_id, person_id, uid, slot_key, held_on, starts_at, ends_at, subject, class_label, findings, submitted_at)
     SELECT i.authority_id, i.campaign_id, s.id, i.owner_id, i.uid, i.slot_key, $2::text::date, '09:00', '10:00', 'russian', '5А', '[]', now()
     FROM feed_items i JOIN schools s ON s.id = $1 WHERE i.audience = 'person' AND i.payload ->> 'start' LIKE $2 || '%'
     AND i.owner_id = (SELECT owner_id FROM feed_items WHERE audience = 'person' AND status = 'CONFIRMED' AND payload ->> 'start' LIKE $2 || '%' LIMIT 1)`,
    [schoolId, day],
  );
}

/** How many letters ask for the acts of a day, by how many days later. */
function actLetters({ dataSource }: TestService): Promise<{ day: string; letters: number }[]> {
  return dataSource.query(
    `SELECT split_part(once_key, ' ', 3) || ' ' || split_part(once_key, ' ', 4) AS day, count(*)::int AS letters FROM messages WHERE once_key LIKE 'act %' GROUP BY 1 ORDER BY 1`,
  );
}

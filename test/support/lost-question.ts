import type { DataSource } from 'typeorm';
import type { ConsoleVisit } from './console-visit.js';

/** Finds a question that somebody else has asked, whose worker was lost, goes silent and is lost for the last time: then it is asked again. */
export async function findLostQuestion({ page, open }: ConsoleVisit, dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `INSERT INTO jobs (authority_id, kind, state, subject_id, input, created_by, started_at, heartbeat_at, worker, attempts)
     SELECT authority_id, 'roster.insight', 'running', id, '{"question": "rule-costs"}', 'colleague', now(), now() + interval '1 hour', 'gone', 3
     FROM roster_versions ORDER BY created_at DESC LIMIT 1`,
  );
  const silentFor = (time: string) =>
    dataSource.query(`UPDATE jobs SET heartbeat_at = now() - $1::interval WHERE worker = 'gone'`, [time]);
  await open('/solve?tab=prices');
  await page.getByText('считаем заново: попытка 3 из 3').waitFor();
  await silentFor('10 seconds');
  await page.getByText(/^Процесс, который считает, молчит/u).waitFor();
  await silentFor('1 minute');
  await page.getByRole('alert').getByText('Расчёт трижды оборвался').waitFor();
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.getByRole('button', { name: 'Остановить и показать найденное' }).click();
  await page.getByRole('button', { name: 'Посчитать заново' }).waitFor();
}

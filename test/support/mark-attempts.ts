const next = (number: string, kind: string, reason: string) =>
  `INSERT INTO mark_events (authority_id, task_id, number, kind, points, total, reason, created_by)
   SELECT authority_id, task_id, ${number}, '${kind}', '{}', 0, ${reason}, 'x' FROM mark_events WHERE number = 1 LIMIT 1`;

/** Statements that would change marks, or add some that nobody gave, in a round that has been marked. */
export const MARK_ATTEMPTS: readonly string[] = [
  `UPDATE mark_events SET total = 7`,
  `DELETE FROM mark_events`,
  `TRUNCATE mark_events`,
  `UPDATE marking_tasks SET purpose = 'control'`,
  next('9', 'blind', `'причина'`),
  next('number + 1', 'informed', 'NULL'),
  `INSERT INTO mark_drafts (task_id, authority_id, points) SELECT task_id, authority_id, '{}' FROM mark_events LIMIT 1`,
];

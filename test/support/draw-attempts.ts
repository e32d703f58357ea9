/** Statements that would rig a draw, on a service that has drawn number 1 and voided number 2, and why the database refuses each. */
export const ATTEMPTS: readonly (readonly [statement: string, reason: string])[] = [
  [`DELETE FROM draws`, 'append-only'],
  [`TRUNCATE draws CASCADE`, 'append-only'],
  [`UPDATE draws SET number = 77 WHERE number = 1`, 'what a draw lists never changes'],
  [`UPDATE draws SET frame = 'x' WHERE number = 1`, 'what a draw lists never changes'],
  [`UPDATE draws SET state = 'void', void_reason = 'x' WHERE number = 1`, 'by declaring its plan void'],
  [`UPDATE draws SET state = 'open', void_reason = NULL WHERE number = 2`, 'a void draw stays void'],
  [`DELETE FROM draw_works`, 'append-only'],
  [
    `INSERT INTO draw_works SELECT draw_id, (SELECT id FROM works WHERE is_absent LIMIT 1), authority_id, 'x' FROM draw_works LIMIT 1`,
    'never changes',
  ],
  [`UPDATE draw_commitments SET commitment = repeat('0', 64)`, 'append-only'],
  [`UPDATE draw_orders SET announcement = 'x'`, 'what was announced never changes'],
  [`UPDATE draw_orders SET state = 'announced', result = NULL WHERE stage = 1`, 'drawn or voided once'],
  [`UPDATE draw_orders SET result = '{}' WHERE stage = 1 AND state = 'drawn'`, 'drawn or voided once'],
  [`DELETE FROM draw_orders`, 'append-only'],
  [`UPDATE draw_reveals SET secret = 'x'`, 'append-only'],
  [
    `INSERT INTO draw_reveals (authority_id, order_id, party, secret, document, created_by) SELECT authority_id, id, 3, 'x', 'x', 'x' FROM draw_orders`,
    'before the randomness exists',
  ],
  [`DELETE FROM drawn_works`, 'append-only'],
  [
    `INSERT INTO drawn_works SELECT d.draw_id, l.work_id, d.authority_id, d.order_id, 99, '0.1' FROM drawn_works d JOIN draw_works l USING (draw_id) WHERE l.work_id NOT IN (SELECT work_id FROM drawn_works) LIMIT 1`,
    'those of the published result',
  ],
  [`UPDATE works SET public_id = 'w-chosen'`, 'never change'],
  [`UPDATE works SET mark_commitment = repeat('0', 64), mark = 2 WHERE mark = 3`, 'is fixed'],
];

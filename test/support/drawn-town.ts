import { inviteUser } from './browser-session.js';
import { heldDraw } from './held-draw.js';
import type { TestService } from './test-service.js';
import { worksTown } from './works-town.js';

/** Every work that was written has four points of twelve, whatever was typed of it. */
export async function sameMarks({ dataSource }: TestService): Promise<void> {
  await dataSource.query(`UPDATE works SET points = '{"1":2,"2":1,"3":1}', total = 4, mark = 3 WHERE NOT is_absent`);
}

/** A small municipality with somebody who rechecks, a draw to be marked, and one to be exchanged between schools. */
export async function drawnTown(service: TestService, code: string, email: string) {
  const { campaignId } = await worksTown(service.dataSource, code, 5, 3);
  await sameMarks(service);
  await inviteUser(service, code, { email, name: 'Орлова Н. П.', role: 'methodist' });
  const place = { code, campaignId };
  await heldDraw(service, place, { procedure: 'R4', title: 'Выборка', total: 10 });
  const exchange = await heldDraw(service, place, { procedure: 'R5', title: 'Обмен', total: 10 });
  return { campaignId, exchange };
}

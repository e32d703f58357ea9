import request from 'supertest';
import { announcedSoon, DICE, moment, soon } from './ceremony.js';
import type { TestService } from './test-service.js';

interface Wish {
  readonly procedure: 'R3' | 'R4' | 'R5';
  readonly title: string;
  readonly total: number;
}

/** A draw over all works of a campaign, held by dice from its list to its result: its id. */
export async function heldDraw(
  service: TestService,
  { code, campaignId }: { readonly code: string; readonly campaignId: string },
  { total, ...draw }: Wish,
): Promise<string> {
  const post = postIn(service, code);
  const { id } = (await post(`/campaigns/${campaignId}/draws`, { ...draw, scope: {} }).expect(201)).body as { id: string };
  await drawnBy(post, id, 'plan', { total });
  return id;
}

/** The same draw with more works, by new dice. */
export function extendDraw(service: TestService, code: string, id: string, total: number): Promise<void> {
  return drawnBy(postIn(service, code), id, 'extensions', { total, reason: 'нашлись ошибки' });
}

type Post = ReturnType<typeof postIn>;

function postIn(service: TestService, code: string) {
  return (path: string, body: object) =>
    request(service.address)
      .post(`/api/v1${path}`)
      .set({ Authorization: `Bearer ${service.operator}`, 'X-Authority': code })
      .send(body);
}

/** Announces an order, waits for its moment and rolls the dice. */
async function drawnBy(post: Post, id: string, order: 'plan' | 'extensions', wish: object): Promise<void> {
  const announced = await announcedSoon(1_000, (lead) =>
    post(`/draws/${id}/${order}`, { ...wish, randomness: { kind: 'ceremony', at: soon(lead) } }),
  );
  await moment(announced);
  await post(`/draws/${id}/run`, { kind: 'ceremony', first: DICE, second: DICE }).expect(200);
}

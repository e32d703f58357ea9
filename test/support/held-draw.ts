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
  const post = (path: string, body: object) =>
    request(service.address)
      .post(`/api/v1${path}`)
      .set({ Authorization: `Bearer ${service.operator}`, 'X-Authority': code })
      .send(body);
  const { id } = (await post(`/campaigns/${campaignId}/draws`, { ...draw, scope: {} }).expect(201)).body as { id: string };
  const plan = await announcedSoon(1_000, (lead) =>
    post(`/draws/${id}/plan`, { total, randomness: { kind: 'ceremony', at: soon(lead) } }),
  );
  await moment(plan);
  await post(`/draws/${id}/run`, { kind: 'ceremony', first: DICE, second: DICE }).expect(200);
  return id;
}

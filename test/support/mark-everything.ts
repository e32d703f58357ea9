import request from 'supertest';
import type { TestService } from './test-service.js';

/** All experts of the campaign's only marking submit their works; Э-001, whose link is given, sees more in a work than the others. */
export async function markEverything(service: TestService, authority: string, campaignId: string, generous: string): Promise<void> {
  const headers = { Authorization: `Bearer ${service.operator}`, 'X-Authority': authority };
  const read = (path: string) => request(service.address).get(`/api/v1${path}`).set(headers);
  const [round] = (await read(`/campaigns/${campaignId}/marking-rounds`)).body.items as [{ id: string }];
  const { experts } = (await read(`/marking-rounds/${round.id}`)).body as { experts: { personId: string; code: string }[] };
  await markAll(service, generous, { '1': 4, '2': 4, '3': 4 });
  for (const { personId } of experts.filter(({ code }) => code !== 'Э-001')) {
    const path = `/api/v1/marking-rounds/${round.id}/links`;
    const issued = await request(service.address).post(path).set(headers).send({ personId }).expect(201);
    await markAll(service, tokenIn(issued.body.url as string), { '1': 2, '2': 1, '3': 1 });
  }
}

function tokenIn(url: string): string {
  return url.split('/').at(-1)!;
}

async function markAll(service: TestService, token: string, points: object): Promise<void> {
  const path = `/api/v1/marking/${token}`;
  const { tasks } = (await request(service.address).get(path)).body as { tasks: { id: string }[] };
  for (const { id } of tasks) await request(service.address).post(`${path}/tasks/${id}/mark`).send({ points }).expect(200);
}

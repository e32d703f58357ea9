import request from 'supertest';
import type { TestService } from './test-service.js';

type Points = Readonly<Record<string, number>>;

/** A work as the one who marks it may be told of it by a test: an expert sees none of this. */
export interface Truth {
  readonly school: string;
  readonly points: Points;
}

/** All experts of a campaign's only marking submit their works but for the last `left` of each, seeing in a work what `seen` says. */
export async function markEverything(
  service: TestService,
  authority: string,
  campaignId: string,
  seen: (expert: string, truth: Truth) => Points,
  left = 0,
): Promise<void> {
  const headers = { Authorization: `Bearer ${service.operator}`, 'X-Authority': authority };
  const read = (path: string) => request(service.address).get(`/api/v1${path}`).set(headers);
  const [round] = (await read(`/campaigns/${campaignId}/marking-rounds`)).body.items as [{ id: string }];
  const { experts } = (await read(`/marking-rounds/${round.id}`)).body as { experts: { personId: string; code: string }[] };
  const truths = await truthsOf(service, campaignId);
  for (const { personId, code } of experts) {
    const path = `/api/v1/marking-rounds/${round.id}/links`;
    const issued = await request(service.address).post(path).set(headers).send({ personId }).expect(201);
    const list = `/api/v1/marking/${(issued.body.url as string).split('/').at(-1)}`;
    const { tasks } = (await request(service.address).get(list)).body as { tasks: { id: string; code: string }[] };
    for (const task of tasks.slice(0, tasks.length - left))
      await request(service.address)
        .post(`${list}/tasks/${task.id}/mark`)
        .send({ points: seen(code, truths.get(task.code)!) })
        .expect(200);
  }
}

async function truthsOf({ dataSource }: TestService, campaignId: string): Promise<ReadonlyMap<string, Truth>> {
  const rows = await dataSource.query<(Truth & { code: string })[]>(
    `SELECT w.recheck_code AS code, s.short_name AS school, w.points FROM works w JOIN schools s ON s.id = w.school_id
     WHERE w.campaign_id = $1 AND w.recheck_code IS NOT NULL`,
    [campaignId],
  );
  return new Map(rows.map(({ code, ...truth }) => [code, truth]));
}

import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import type { AllocationWish } from '../../src/rechecks/allocations.schema.js';
import type { TestService } from './test-service.js';

const LOOK_AGAIN_MS = 200;

/** Works given to experts by a job: the id of the allocation once it is made. */
export async function allocatedNow(
  service: TestService,
  { code, campaignId }: { readonly code: string; readonly campaignId: string },
  wish: AllocationWish,
): Promise<string> {
  const headers = { Authorization: `Bearer ${service.operator}`, 'X-Authority': code };
  const asked = await request(service.address)
    .post(`/api/v1/campaigns/${campaignId}/allocations`)
    .set(headers)
    .send(wish)
    .expect(202);
  for (;;) {
    const { body } = await request(service.address)
      .get(`/api/v1/jobs/${asked.body.jobId as string}`)
      .set(headers);
    if (body.state === 'failed') throw new Error(JSON.stringify(body.error));
    if (body.state === 'succeeded') return body.result.allocationId as string;
    await sleep(LOOK_AGAIN_MS);
  }
}

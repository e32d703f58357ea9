import { setTimeout as sleep } from 'node:timers/promises';
import type { Job } from '../../src/jobs/job.entity.js';
import type { AllocationWish } from '../../src/rechecks/allocations.schema.js';
import { operatorCall } from './operator-call.js';
import type { TestService } from './test-service.js';

const LOOK_AGAIN_MS = 100;

interface Place {
  readonly code: string;
  readonly campaignId: string;
}

/** Works given to experts by a job: the id of the allocation once it is made. */
export async function allocatedNow(service: TestService, place: Place, wish: AllocationWish): Promise<string> {
  const { state, error, result } = await allocationJob(service, place, wish);
  if (state === 'failed') throw new Error(JSON.stringify(error));
  return String(result?.['allocationId']);
}

/** The job that gives works to experts, once it has ended either way. */
export async function allocationJob(service: TestService, { code, campaignId }: Place, wish: object): Promise<Job> {
  const asked = await operatorCall(service, code, 'post', `/campaigns/${campaignId}/allocations`, wish).expect(202);
  for (;;) {
    const { body } = await operatorCall(service, code, 'get', `/jobs/${asked.body.jobId as string}`);
    if (body.state === 'succeeded' || body.state === 'failed') return body as Job;
    await sleep(LOOK_AGAIN_MS);
  }
}

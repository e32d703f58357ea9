import request from 'supertest';
import type { TestService } from './test-service.js';
import { PASSWORD } from './browser-session.js';

export const OPERATOR = 'operator@example.ru';

/** An installation with its first administrator and the demonstration in it, solved as well as so many seconds allow, and published. */
export async function demonstrationTown(service: TestService, timeLimitSeconds = 10): Promise<void> {
  const bearer = { Authorization: `Bearer ${service.operator}` };
  const first = { email: OPERATOR, name: 'Орлова А. А.', password: PASSWORD };
  await request(service.address).post('/api/v1/installation/administrator').set(bearer).send(first).expect(201);
  const { body } = await request(service.address).post('/api/v1/demonstration').set(bearer).send({ timeLimitSeconds }).expect(202);
  for (;;) {
    const job = await request(service.address)
      .get(`/api/v1/jobs/${body.jobId as string}`)
      .set(bearer)
      .expect(200);
    if (job.body.state === 'succeeded') return;
    if (job.body.state === 'failed') throw new Error(JSON.stringify(job.body.error));
    await new Promise((resume) => setTimeout(resume, 300));
  }
}

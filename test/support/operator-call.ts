import request, { type Test } from 'supertest';
import type { TestService } from './test-service.js';

export type Verb = 'get' | 'post' | 'patch' | 'put' | 'delete';

/** A request of the operator in a municipality; `path` is the one under /api/v1. */
export function operatorCall(service: TestService, authority: string, method: Verb, path: string, body?: object): Test {
  const sent = request(service.address)[method](`/api/v1${path}`);
  return sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', authority).send(body);
}

/** A municipality of that code, which the operator can then name. */
export async function anAuthority(service: TestService, code: string): Promise<void> {
  const wish = { code, name: 'Зареченский округ', timeZone: 'Asia/Yekaterinburg' };
  const sent = request(service.address).post('/api/v1/authorities').set('Authorization', `Bearer ${service.operator}`);
  await sent.send(wish).expect(201);
}

import request from 'supertest';
import type { SessionAnswer } from '../../src/accounts/session.schema.js';
import type { TestService } from './test-service.js';

export const PASSWORD = 'длинный пароль для проверки';

export interface BrowserSession {
  readonly cookie: string;
  readonly csrf: string;
  readonly answer: SessionAnswer;
  /** A request as a page of the service sends it. */
  send(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: object): request.Test;
}

/** Invites somebody with a token of the service and sets their password by the link. */
export async function inviteUser(service: TestService, authority: string, wish: object): Promise<string> {
  const invited = await request(service.address)
    .post('/api/v1/users')
    .set('Authorization', `Bearer ${service.operator}`)
    .set('X-Authority', authority)
    .send(wish);
  const token = (invited.body.invitation.link as string).split('/').at(-1);
  await request(service.address).post('/api/v1/passwords').send({ token, password: PASSWORD }).expect(200);
  return invited.body.id as string;
}

/** Signs in as a browser does. */
export async function signIn(service: TestService, email: string, password = PASSWORD): Promise<BrowserSession> {
  const answer = await request(service.address).post('/api/v1/session').send({ email, password }).expect(201);
  const cookie = (answer.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
  const { csrf } = answer.body as { csrf: string };
  const send: BrowserSession['send'] = (method, path, body) =>
    request(service.address)[method](path).set('Cookie', cookie).set('X-CSRF-Token', csrf).send(body);
  return { cookie, csrf, answer: answer.body as SessionAnswer, send };
}

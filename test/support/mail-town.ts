import request from 'supertest';
import type { Message } from '../../src/messages/message.entity.js';
import { openMailSink, until, type MailSink } from './mail-sink.js';
import { openMaxSink, type MaxSink } from './max-sink.js';
import { smallMunicipality, type Municipality } from './small-municipality.js';
import { startTestService, type TestService } from './test-service.js';

/** A small municipality with a mail server and a bot in MAX that nobody has written to yet; everybody has an address (`n1@example.ru` for Н-001) but the last. */
export interface MailTown {
  readonly service: TestService;
  readonly town: Municipality;
  readonly sink: MailSink;
  readonly max: MaxSink;
  readonly call: (method: 'get' | 'post' | 'put' | 'delete', path: string, body?: object) => request.Test;
  readonly messages: (query: string) => Promise<Message[]>;
  /** Waits until every letter of a batch has been sent or refused; what is to be copied by hand waits for a person. */
  readonly settled: (batchId: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function openMailTown(): Promise<MailTown> {
  const sink = await openMailSink();
  const max = await openMaxSink();
  const service = await startTestService({
    SMTP_URL: sink.url,
    MAX_URL: max.url,
    MAX_TOKEN: 'secret',
    MAIL_FROM: 'Центр <centre@example.ru>',
    QUIET_HOURS: '00:00-00:00',
  });
  const town = await smallMunicipality(service.dataSource);
  await service.dataSource.query(`UPDATE people SET email = 'n' || right(code, 1) || '@example.ru' WHERE code <> 'Н-006'`);
  const call: MailTown['call'] = (method, path, body) => {
    const sent = request(service.address)[method](`/api/v1${path}`);
    return sent.set('Authorization', `Bearer ${service.operator}`).set('X-Authority', 'reg86_m001').send(body);
  };
  const messages: MailTown['messages'] = async (query) => (await call('get', `/messages?limit=500&${query}`)).body.items;
  const isOpen = ({ channel, state }: Message) => channel !== 'copy' && ['waiting', 'claimed', 'sending'].includes(state);
  return {
    service,
    town,
    sink,
    max,
    call,
    messages,
    settled: (batchId) => until(async () => !(await messages(`batchId=${batchId}`)).some(isOpen)),
    stop: async () => {
      await service.stop();
      await sink.close();
      max.close();
    },
  };
}

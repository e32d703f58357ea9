import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MaxNotifier } from '../../src/messages/channels/max-notifier.service.js';
import { readSettings } from '../../src/settings.js';

const message = { id: 'm', address: '42', subject: 's', text: 'Здравствуйте', html: '', linkToken: 't' };
const asked: { readonly url: string; readonly token: string | undefined; readonly body: string }[] = [];
let server: Server;
let status = 200;

beforeAll(async () => {
  server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      asked.push({ url: request.url!, token: request.headers.authorization, body: Buffer.concat(parts).toString() });
      response.writeHead(status).end('{}');
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => void server.close());

const notifier = (port = (server.address() as AddressInfo).port) =>
  new MaxNotifier(readSettings({ MAX_TOKEN: 'secret', MAX_URL: `http://127.0.0.1:${port}` }));

describe('the messenger MAX', () => {
  test('is off without a token', () => {
    expect(new MaxNotifier(readSettings({})).isOn).toBe(false);
    expect(notifier().isOn).toBe(true);
  });

  test('is given the text for the person’s number, with the token in a header and not in the address', async () => {
    expect(await notifier().deliver(message, async () => undefined)).toMatchObject({ outcome: 'sent' });
    expect(asked.at(-1)).toEqual({ url: '/messages?user_id=42', token: 'secret', body: '{"text":"Здравствуйте"}' });
  });

  test.each([
    [429, 'later'],
    [401, 'later'],
    [404, 'bounced'],
    [502, 'unknown'],
  ] as const)('that answers %i makes a message: %s', async (code, outcome) => {
    status = code;
    expect(await notifier().deliver(message, async () => undefined)).toMatchObject({ outcome });
  });

  test('that cannot be reached has been sent nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await new Promise((resolve) => other.close(resolve));
    expect(await notifier(port).deliver(message, async () => undefined)).toMatchObject({ outcome: 'later' });
  });

  test('is not asked before the message is marked as being sent', async () => {
    const before = asked.length;
    await expect(notifier().deliver(message, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(asked).toHaveLength(before);
  });
});

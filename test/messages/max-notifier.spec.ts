import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MaxNotifier } from '../../src/messages/channels/max-notifier.service.js';
import { readSettings } from '../../src/settings.js';
import { openMaxSink, type MaxSink } from '../support/max-sink.js';

const message = { id: 'm', address: '42', subject: 's', text: 'Здравствуйте', html: '', linkToken: 't' };
let sink: MaxSink;

beforeAll(async () => {
  sink = await openMaxSink();
});

afterAll(() => sink.close());

const notifier = (url = sink.url) => new MaxNotifier(readSettings({ MAX_TOKEN: 'secret', MAX_URL: url }));

describe('the messenger MAX', () => {
  test('is off without a token', () => {
    expect(new MaxNotifier(readSettings({})).isOn).toBe(false);
    expect(notifier().isOn).toBe(true);
  });

  test('is given the text for the person’s number, with the token in a header and not in the address', async () => {
    expect(await notifier().deliver(message, async () => undefined)).toMatchObject({ outcome: 'sent' });
    expect(sink.asked.at(-1)).toEqual({ path: '/messages?user_id=42', token: 'secret', body: '{"text":"Здравствуйте"}' });
  });

  test.each([
    [429, 'later'],
    [401, 'later'],
    [503, 'later'],
    [404, 'bounced'],
    [502, 'unknown'],
  ] as const)('that answers %i makes a message: %s', async (code, outcome) => {
    sink.verdict = { status: code, words: {} };
    expect(await notifier().deliver(message, async () => undefined)).toMatchObject({ outcome });
  });

  test('is quoted where it refuses, and why it was not reached', async () => {
    sink.verdict = { status: 404, words: { code: 'chat.not.found', message: 'dialog.not.found' } };
    const answer = '404 chat.not.found: dialog.not.found';
    expect(await notifier().deliver(message, async () => undefined)).toEqual({ outcome: 'bounced', answer });
  });

  test('takes at most 4,000 characters: a longer letter ends at a line and keeps its links', async () => {
    const links = 'Ваша страница:\nhttps://vpr.example/p/abc\n\nОтметить:\nhttps://vpr.example/m/def';
    const duties = Array.from({ length: 100 }, (_, index) => `- выход ${index} ${'о'.repeat(50)}`);
    const text = `Здравствуйте!\n\nВаши выходы\n${duties.join('\n')}\n\n${links}\n`;
    await notifier().deliver({ ...message, text }, async () => undefined);
    const { text: said } = JSON.parse(sink.asked.at(-1)!.body) as { text: string };
    expect(said.length).toBeLessThanOrEqual(4000);
    expect(said.length).toBeGreaterThan(3900);
    const [start, end] = said.split('…\n\n') as [string, string];
    expect(text.startsWith(start)).toBe(true);
    expect(start.endsWith('о\n')).toBe(true);
    expect(end).toBe(links);
  });

  test('that cannot be reached has been sent nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await new Promise((resolve) => other.close(resolve));
    const delivery = await notifier(`http://127.0.0.1:${port}`).deliver(message, async () => undefined);
    expect(delivery).toMatchObject({ outcome: 'later', answer: expect.stringContaining('ECONNREFUSED') });
  });

  test('is not asked before the message is marked as being sent', async () => {
    const before = sink.asked.length;
    await expect(notifier().deliver(message, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(sink.asked).toHaveLength(before);
  });
});

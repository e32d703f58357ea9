import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import type { IssuedLink } from '../../src/feeds/feed-links.schema.js';
import { formerly } from '../support/feed-campaign.js';
import { pathOf, startFeedService, type FeedTestService } from '../support/feed-service.js';
import { until } from '../support/mail-sink.js';
import { lintCalendar } from '../support/ical-linter.js';

const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

let feeds: FeedTestService;
let own: IssuedLink;

beforeAll(async () => {
  feeds = await startFeedService();
  own = await feeds.issuedTo('А');
  await feeds.service.dataSource.query(`UPDATE feed_tokens SET created_at = '2026-04-02T10:11:12.999Z'`);
});

afterAll(() => feeds.service.stop());

describe('a feed', () => {
  test('is a clean calendar with the headers that calendar programs need', async () => {
    const answer = await feeds.call().get(pathOf(own));
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="vpr.ics"',
      'cache-control': 'private, max-age=300, must-revalidate',
      'x-robots-tag': 'noindex',
      'last-modified': 'Thu, 02 Apr 2026 10:11:12 GMT',
      etag: `"${createHash('sha256').update(answer.text).digest('base64url')}"`,
    });
    expect(lintCalendar(answer.text)).toEqual([]);
    expect(answer.text).toContain('X-WR-CALNAME:Мои выходы – ВПР 2026');
  });

  test('shows a person their own duties and no name or code at all', async () => {
    const { text } = await feeds.call().get(pathOf(own));
    expect(linesOf(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(text).not.toMatch(/Н-00|Иванова|Петров/u);
  });

  test('shows a school codes, and the public sittings only', async () => {
    const school = (await feeds.issue({ audience: 'school', schoolId: feeds.campaign.schoolId })).body as IssuedLink;
    const { text } = await feeds.call().get(pathOf(school));
    expect(linesOf(text)).toContain('SUMMARY:Наблюдатели Н-001\\, Н-002: наблюдение\\, математика\\, 5Б');
    expect(linesOf(text)).toContain('X-WR-CALNAME:Наблюдатели: Школа № 7 – ВПР 2026');
    expect(text).not.toMatch(/Иванова|Петров/u);
    const sittings = (await feeds.issue({ audience: 'public' })).body as IssuedLink;
    const answer = await feeds.call().get(pathOf(sittings));
    expect(linesOf(answer.text)).toContain('SUMMARY:ВПР: математика\\, 5Б');
    expect([lintCalendar(text), lintCalendar(answer.text)]).toEqual([[], []]);
  });

  test('is not sent again to who has it: by entity tag, by date, or both', async () => {
    const { headers } = await feeds.call().get(pathOf(own));
    const [etag, date] = [headers['etag']!, headers['last-modified']!];
    const known = [
      { 'If-None-Match': etag },
      { 'If-None-Match': `"other", W/${etag}` },
      { 'If-None-Match': '*' },
      { 'If-Modified-Since': date },
      { 'If-None-Match': etag, 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      { 'If-None-Match': etag, 'Cache-Control': 'no-cache' },
    ];
    for (const conditions of known) {
      const answer = await feeds.call().get(pathOf(own)).set(conditions);
      expect([conditions, answer.status, answer.text]).toEqual([conditions, 304, '']);
      expect(answer.headers).toMatchObject({ etag, 'last-modified': date, 'cache-control': headers['cache-control'] });
    }
    const stale = [
      { 'If-None-Match': '"other"' },
      { 'If-None-Match': '"other"', 'If-Modified-Since': date },
      { 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      { 'If-Modified-Since': 'yesterday' },
    ];
    for (const conditions of stale) expect((await feeds.call().get(pathOf(own)).set(conditions)).status).toBe(200);
  });

  test('answers HEAD like GET, without the text', async () => {
    const [get, head] = [await feeds.call().get(pathOf(own)), await feeds.call().head(pathOf(own))];
    expect(head.status).toBe(200);
    expect(head.text).toBeUndefined();
    for (const name of ['etag', 'last-modified', 'content-type', 'content-length', 'cache-control'])
      expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
  });

  test('looks at neither Authorization nor Accept', async () => {
    const answer = await feeds.call().get(pathOf(own)).set({ Authorization: 'Bearer wrong', Accept: 'application/json' });
    expect([answer.status, answer.type]).toEqual([200, 'text/calendar']);
  });

  test('rings when the subscriber asks for it; a wish that makes no sense costs nobody the calendar', async () => {
    const link = pathOf(await feeds.issuedTo('Б'));
    expect((await feeds.call().get(`${link}?alarm=60`)).text).toContain('TRIGGER:-PT1H');
    const { text: silent } = await feeds.call().get(`${link}?utm=1`);
    expect(silent).not.toContain('VALARM');
    for (const wrong of ['alarm=soon', 'alarm=0', 'alarm=1.5', 'alarm=1441', 'alarm=', 'alarm=5&alarm=6', 'alarm[a]=5']) {
      const { status, text } = await feeds.call().get(`${link}?${wrong}`);
      expect([wrong, status, text]).toEqual([wrong, 200, silent]);
    }
  });

  test('gives one event as a file, and only events of its own', async () => {
    const { text } = await feeds.call().get(pathOf(own));
    const event = /UID:([0-9a-f]{32})@/u.exec(text)![1]!;
    const file = await feeds.call().get(pathOf(own).replace('.ics', `/${event}.ics`));
    expect(file.headers['content-disposition']).toBe('attachment; filename="vpr-event.ics"');
    expect(lintCalendar(file.text)).toEqual([]);
    expect(file.text).toContain(event);
    expect((await feeds.call().get(pathOf(own).replace('.ics', `/${'0'.repeat(32)}.ics`))).body.code).toBe('feed.unknown');
  });

  test('remembers who fetched it last, but not a HEAD and not the agent', async () => {
    const links = async (): Promise<IssuedLink[]> =>
      (await feeds.asOperator(feeds.call().get(feeds.links('?audience=person')))).body.items;
    const fetched = async () => (await links()).find(({ id }) => id === own.id)!;
    await feeds.service.dataSource.query('UPDATE feed_tokens SET last_fetched_at = NULL, last_fetched_by = NULL');
    await feeds.call().head(pathOf(own)).set('User-Agent', 'iOS/18.0 (22A3354) dataaccessd/1.0');
    await feeds.call().get(pathOf(own)).set('User-Agent', 'Google-Calendar-Importer');
    await until(async () => (await fetched()).lastFetchedBy !== null);
    const { lastFetchedBy, lastFetchedAt } = await fetched();
    expect(lastFetchedBy).toBe('Google');
    expect(Date.parse(String(lastFetchedAt))).toBeGreaterThan(Date.now() - 60_000);
  });

  test('has the same bytes from a service in another time zone', async () => {
    const here = await feeds.call().get(pathOf(own));
    expect(await servedIn('America/New_York', pathOf(own))).toBe(here.text);
  });

  test('never stands in the log', () => {
    const token = pathOf(own).slice(3, -4);
    expect(feeds.service.log.some((line) => line.includes('/c/'))).toBe(true);
    expect(feeds.service.log.filter((line) => line.includes(token))).toEqual([]);
  });
});

describe('a change', () => {
  test('shows as a tombstone with a higher SEQUENCE, and as new to who had the feed', async () => {
    const before = await feeds.call().get(pathOf(own));
    await feeds.publish({ duties: [feeds.dutyOf('Б')], formerDuties: formerly([feeds.dutyOf('А'), feeds.dutyOf('Б')]) });
    const conditions = { 'If-None-Match': before.headers['etag']!, 'If-Modified-Since': before.headers['last-modified']! };
    const after = await feeds.call().get(pathOf(own)).set(conditions);
    expect(after.status).toBe(200);
    expect(lintCalendar(after.text)).toEqual([]);
    expect(linesOf(after.text)).toEqual(
      expect.arrayContaining(['STATUS:CANCELLED', 'SEQUENCE:1', 'TRANSP:TRANSPARENT', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE']),
    );
    expect(after.text).toContain('SUMMARY:ОТМЕНЕНО: ');
    const uid = (text: string) => /UID:.*/u.exec(text)![0];
    expect(uid(after.text)).toBe(uid(before.text));
    expect(Date.parse(after.headers['last-modified']!)).toBeGreaterThan(Date.parse(before.headers['last-modified']!));
  });
});

/** The feed as a second service on the same database sends it, started in another time zone. */
async function servedIn(timeZone: string, address: string): Promise<string> {
  const module = (name: string) => JSON.stringify(new URL(`../../src/${name}`, import.meta.url).href);
  const { url } = feeds.service.dataSource.options as { url: string };
  const script = `
    import { readSettings } from ${module('settings.js')};
    import { startService } from ${module('service.js')};
    const second = await startService(readSettings({ PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: ${JSON.stringify(url)} }));
    const answer = await fetch(second.address + ${JSON.stringify(address)});
    process.stdout.write(await answer.text());
    await second.stop();`;
  const env = { ...process.env, TZ: timeZone, NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { env });
  return stdout;
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { IssuedLink } from '../../src/feeds/feed-links.schema.js';
import { pathOf, startFeedService, type FeedTestService } from '../support/feed-service.js';
import { lintCalendar } from '../support/ical-linter.js';

let feeds: FeedTestService;
let own: IssuedLink;

beforeAll(async () => {
  feeds = await startFeedService();
  own = await feeds.issuedTo('А');
});

afterAll(() => feeds.service.stop());

describe('a link', () => {
  test('is shown once, with ways to subscribe; only its hash is kept', async () => {
    const token = /^https:\/\/vpr\.example\.ru\/c\/([\w-]{43})\.ics$/u.exec(own.url)![1]!;
    expect(own).toMatchObject({
      webcal: `webcal://vpr.example.ru/c/${token}.ics`,
      google: `https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fvpr.example.ru%2Fc%2F${token}.ics`,
      outlook: `https://outlook.live.com/calendar/0/addfromweb?url=https%3A%2F%2Fvpr.example.ru%2Fc%2F${token}.ics`,
    });
    expect(own.url.length).toBeLessThanOrEqual(256);
    const rows = await feeds.service.dataSource.query('SELECT * FROM feed_tokens');
    expect(rows).toMatchObject([{ token_hash: createHash('sha256').update(token).digest('hex') }]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify((await feeds.asOperator(feeds.call().get(feeds.links()))).body)).not.toMatch(/hash|url/iu);
  });

  test('exists once for a person, a campaign and an audience', async () => {
    const again = await feeds.issue({ audience: 'person', personId: feeds.campaign.personIds.А });
    expect(again.body).toMatchObject({ status: 409, code: 'feed.link-exists', value: own.id });
  });

  test('is given to nobody who is not there', async () => {
    expect((await feeds.issue({ audience: 'person', personId: feeds.campaign.schoolId })).body).toMatchObject({ status: 404 });
    expect((await feeds.issue({ audience: 'school', schoolId: feeds.campaign.personIds.А })).body).toMatchObject({ status: 404 });
    expect((await feeds.issue({ audience: 'school' })).body.faults).toMatchObject([{ where: 'body.schoolId' }]);
    const elsewhere = await feeds.asOperator(feeds.call().get(`/api/v1/campaigns/${feeds.campaign.schoolId}/feeds`));
    expect(elsewhere.body).toMatchObject({ status: 404, code: 'not-found' });
  });

  test('is listed in pages', async () => {
    for (const audience of ['commission', 'public']) expect((await feeds.issue({ audience })).status).toBe(201);
    const first = (await feeds.asOperator(feeds.call().get(feeds.links('?limit=2')))).body;
    const second = (await feeds.asOperator(feeds.call().get(feeds.links(`?limit=2&cursor=${first.nextCursor}`)))).body;
    const audiences = [...first.items, ...second.items].map(({ audience }: { audience: string }) => audience);
    expect(audiences).toEqual(['commission', 'person', 'public']);
    expect(second.nextCursor).toBeNull();
    const ofPeople = (await feeds.asOperator(feeds.call().get(feeds.links('?audience=person')))).body;
    expect(ofPeople.items).toMatchObject([{ id: own.id, ownerId: feeds.campaign.personIds.А }]);
  });
});

describe('a link that ends', () => {
  const answerTo = async (address: string) => {
    const { status, headers, body } = await feeds.call().get(address).set('X-Request-Id', 'the-same-one');
    const { date: _, 'x-request-id': __, ...same } = headers;
    return { status, headers: same, body };
  };

  test('by replacement works fourteen days more and says so; the new one does not say it', async () => {
    const replaced = await feeds.asOperator(feeds.call().post(feeds.links(`/${own.id}/rotate`)));
    expect(replaced.status).toBe(201);
    const fresh = replaced.body as IssuedLink;
    const [old, current] = [await feeds.call().get(pathOf(own)), await feeds.call().get(pathOf(fresh))];
    expect(lintCalendar(old.text)).toEqual([]);
    expect(old.text).toContain('SUMMARY:Ссылка на этот календарь заменена');
    expect(old.text).not.toContain(pathOf(fresh));
    expect(current.text).not.toContain('заменена');
    expect((await feeds.asOperator(feeds.call().post(feeds.links(`/${own.id}/rotate`)))).body.code).toBe('feed.link-ended');

    await feeds.service.dataSource.query(`UPDATE feed_tokens SET expires_at = now() - interval '1 second' WHERE id = $1`, [own.id]);
    expect((await feeds.call().get(pathOf(own))).body.code).toBe('feed.unknown');
    expect((await feeds.call().get(pathOf(fresh))).status).toBe(200);
    own = fresh;
  });

  test('by revocation answers like one that never was', async () => {
    expect((await feeds.asOperator(feeds.call().delete(feeds.links(`/${own.id}`)))).status).toBe(204);
    expect((await feeds.asOperator(feeds.call().delete(feeds.links(`/${own.id}`)))).status).toBe(204);
    const revoked = await answerTo(pathOf(own));
    expect(revoked).toMatchObject({ status: 404, body: { code: 'feed.unknown' } });
    expect(await answerTo(`/c/${'x'.repeat(43)}.ics`)).toEqual(revoked);
    expect(await answerTo('/c/short.ics')).toEqual(revoked);
    expect(await answerTo(`/c/${'long'.repeat(60)}.ics`)).toEqual(revoked);
    expect((await feeds.issue({ audience: 'person', personId: feeds.campaign.personIds.А })).status).toBe(201);
  });

  test('leaves its trace in the audit log, and never the link', async () => {
    const events = await feeds.service.dataSource.query(`SELECT action, detail FROM audit_events WHERE subject_type = 'feed-link'`);
    const actions = new Set(events.map(({ action }: { action: string }) => action));
    expect(actions).toEqual(new Set(['feed-link.issue', 'feed-link.revoke', 'feed-link.rotate']));
    expect(JSON.stringify(events)).not.toContain(pathOf(own).slice(3, -4));
  });
});

test('who fetches one link too often must wait, and others need not', async () => {
  const busy = await feeds.issuedTo('Б');
  const statuses: number[] = [];
  for (let times = 0; times < 31; times++) statuses.push((await feeds.call().head(pathOf(busy))).status);
  expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200));
  const answer = await feeds.call().get(pathOf(busy));
  expect(answer.body).toMatchObject({ status: 429, code: 'feed.fetched-too-often' });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
});

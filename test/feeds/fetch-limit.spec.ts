import { expect, test } from '@jest/globals';
import { fetcherName } from '../../src/feeds/fetcher-name.js';
import { FetchLimit } from '../../src/feeds/fetch-limit.js';

const after = (seconds: number) => new Date(Date.UTC(2026, 3, 1) + seconds * 1000);
const times = (count: number) => Array.from({ length: count }, (_, index) => index);

test('a link may be fetched thirty times at once, then every ten seconds', () => {
  const limit = new FetchLimit();
  expect(times(30).map(() => limit.secondsToWait('a', after(0)))).toEqual(times(30).map(() => 0));
  expect(limit.secondsToWait('a', after(0))).toBe(10);
  expect(limit.secondsToWait('a', after(4))).toBe(6);
  expect(limit.secondsToWait('a', after(10))).toBe(0);
  expect(limit.secondsToWait('a', after(10))).toBe(10);
});

test('one busy link does not slow another, and waiting restores the burst', () => {
  const limit = new FetchLimit();
  for (const _ of times(40)) limit.secondsToWait('a', after(0));
  expect(limit.secondsToWait('b', after(0))).toBe(0);
  expect(times(30).map(() => limit.secondsToWait('a', after(3600)))).toEqual(times(30).map(() => 0));
});

test.each([
  ['Google', 'Google-Calendar-Importer'],
  ['Apple', 'macOS/14.5 (23F79) CalendarAgent/1004.4'],
  ['Outlook', 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0)'],
  ['Thunderbird', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.1'],
  ['browser', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'],
  ['messenger', 'TelegramBot (like TwitterBot)'],
  ['other', undefined],
])('%s is recognised', (name, userAgent) => {
  expect(fetcherName(userAgent)).toBe(name);
});

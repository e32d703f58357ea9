import { describe, expect, test } from '@jest/globals';
import { dutyItems, formerAddresses, sittingItems } from '../../src/feeds/feed-plan.js';
import { duty, sitting } from '../support/feed-builders.js';

const CAMPAIGN = 'campaign-1';
const items = (...duties: Parameters<typeof dutyItems>[1]) => dutyItems(CAMPAIGN, duties);

describe('a published duty', () => {
  test('stands in the feed of its person and of its school', () => {
    expect(items(duty('А')).map(({ audience, ownerId }) => [audience, ownerId])).toEqual([
      ['person', 'person-А'],
      ['school', 'school-7'],
    ]);
  });

  test('tells its person where to be, when to arrive and what to see', () => {
    expect(items(duty('А'))[0]!.payload).toMatchObject({
      summary: 'ВПР: наблюдение, математика, 5Б',
      description: 'Прибыть к 08:30.\nНачало в 09:00, окончание в 09:45.\nУрок: 2.\nКабинет: 214.',
      location: 'Школа № 7, ул. Ленина, 1',
      start: '2026-04-20T09:00',
    });
  });

  test('names to its school all codes of a slot in one event, in a stable order', () => {
    const [, , school] = items(duty('Б'), duty('А'));
    expect(school!.payload.summary).toBe('Наблюдатели Н-001, Н-002: наблюдение, математика, 5Б');
    expect(items(duty('А'), duty('Б'))[2]).toEqual(school);
  });

  test('tells nobody of anybody else', () => {
    const [own] = items(duty('А'), duty('Б'));
    expect(JSON.stringify(own!.payload)).not.toMatch(/Н-00|person-/u);
    expect(items(duty('А'), duty('Б')).every(({ uid }) => /^[0-9a-f]{32}@obektiv$/u.test(uid))).toBe(true);
  });

  test('of the commission stands in its feed and not in the school’s', () => {
    const visit = duty('В', { role: 'chair', phase: 'visit', subject: null, classLabel: null, lesson: null, room: null });
    expect(items(visit).map(({ audience, ownerId }) => [audience, ownerId])).toEqual([
      ['person', 'person-В'],
      ['commission', CAMPAIGN],
    ]);
    expect(items(visit)[1]!.payload.summary).toBe('Председатель комиссии Н-003: выезд комиссии (председатель)');
  });

  test('in the grading phase says so', () => {
    const [own] = items(duty('А', { phase: 'grading', classLabel: null, subject: null }));
    expect(own!.payload.summary).toBe('ВПР: наблюдение за проверкой');
  });

  test('is found again by what identifies it, whatever was moved', () => {
    const published = items(duty('А'));
    const former = { slotKey: 'sitting-1', role: 'observer', schoolId: 'school-7', personId: 'person-А' } as const;
    expect(formerAddresses(CAMPAIGN, [former])).toEqual(
      published.map(({ audience, ownerId, uid }) => ({ audience, ownerId, uid })),
    );
  });

  test('has another UID for another slot, role, person or audience', () => {
    const all = [duty('А'), duty('Б'), duty('А', { slotKey: 'sitting-2' }), duty('А', { role: 'organiser' })];
    const uids = all.flatMap((one) => items(one).map(({ uid }) => uid));
    // А and Б share the school's event of their slot.
    expect(new Set(uids).size).toBe(uids.length - 1);
  });
});

test('a sitting stands in the public feed without a person', () => {
  const [item] = sittingItems(CAMPAIGN, [sitting({ part: 2 })]);
  expect(item).toMatchObject({ audience: 'public', ownerId: CAMPAIGN, slotKey: 'sitting-1', personId: null });
  expect(item!.payload.summary).toBe('ВПР: математика, 5Б, часть 2');
});

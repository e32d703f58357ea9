import { describe, expect, test } from '@jest/globals';
import { newsOf, rankOf } from '../../src/messages/change-news.js';
import { changeLetter } from '../../src/messages/letters/change-letter.js';
import type { DutyFacts } from '../../src/messages/letters/duty-line.js';
import { invitationLetter } from '../../src/messages/letters/invitation-letter.js';
import { letterHtml, letterText, type Language } from '../../src/messages/letters/letter.js';
import { reminderLetter } from '../../src/messages/letters/reminder-letter.js';

const facts = (start: string, schoolName = 'Школа № 7'): DutyFacts => ({
  slotKey: start,
  role: 'observer',
  schoolId: 's',
  schoolName,
  address: 'ул. Ленина, 5',
  position: null,
  timeZone: 'Asia/Yekaterinburg',
  start,
  end: `${start.slice(0, 11)}09:45`,
  subject: 'математика',
  classLabel: '5А',
  part: null,
  lesson: 2,
  room: '21',
  phase: 'conduct',
  arriveBeforeMinutes: 30,
});
const reader = (language: Language = 'ru') => ({
  fullName: 'Петрова Мария Ивановна',
  language,
  personalUrl: null,
  answerUrl: 'https://vpr.example.ru/m/x',
});
const roster = { campaign: 'ВПР 2026', number: 2, isFirst: false };
const slots = new Map(['one', 'two', 'three'].map((id, index) => [id, facts(`2026-04-2${index + 1}T09:00`)]));
const times = { place: 'edu860007', start: '2026-04-21T09:00', end: '2026-04-21T09:45' };
const nothing = { added: [], removed: [], moved: [], replaced: [], unchanged: 0 };

describe('the news of a publication', () => {
  const news = newsOf(
    {
      ...nothing,
      moved: [{ person: 'В', slot: 'two', ...times, before: { ...times, start: '2026-04-20T09:00' } }],
      replaced: [{ slot: 'one', person: 'А', by: 'Б', ...times }],
      unchanged: 12,
    },
    (slot) => slots.get(slot),
  );

  test('goes to those whose duties change and to nobody else', () => {
    expect(news.map(({ person }) => person)).toEqual(['А', 'Б', 'В']);
  });

  test('is told first to the released, then to the moved, then to those who come', () => {
    expect(news.map(rankOf)).toEqual([0, 2, 1]);
  });

  test('tells the released not to come, and the others where and when to be', () => {
    const [released, comes, moved] = news.map((each) => letterText(changeLetter(each, roster, reader())));
    expect(released).toContain('Снято, приходить не нужно\n- 21 апреля 2026, вторник, 09:00–09:45: Школа № 7 (ул. Ленина, 5)');
    expect(comes).toContain('Новые выходы');
    expect(comes).toContain('наблюдение, математика, 5А, каб. 21; прибыть к 08:30');
    expect(moved).toContain('было: 20 апреля 2026, понедельник, 09:00');
  });
});

describe('a letter', () => {
  test('greets by first name and patronymic and ends with the link to answer', () => {
    const text = letterText(reminderLetter([facts('2026-04-21T09:00')], 'day', reader()));
    expect(text).toMatch(/^Здравствуйте, Мария Ивановна!/u);
    expect(text).toMatch(/https:\/\/vpr\.example\.ru\/m\/x\n$/u);
  });

  test('is in English for who reads English', () => {
    const letter = reminderLetter([facts('2026-04-21T09:00')], 'soon', reader('en'));
    expect(letter.subject).toBe('VPR: your duty is soon, it begins at 09:00');
    expect(letterText(letter)).toContain('Tuesday 21 April 2026, 09:00–09:45');
  });

  test('names the day that it reminds of: it may be read in the morning, and be written then where a duty came late', () => {
    const { subject } = reminderLetter([facts('2026-04-21T09:00')], 'day', reader());
    expect(subject).toBe('ВПР: напоминание о выходе, 21 апреля 2026, вторник');
  });

  test('as a page escapes what stands in the data and fetches nothing', () => {
    const html = letterHtml(reminderLetter([facts('2026-04-21T09:00', '<img src="//evil">')], 'soon', reader()), 'ru');
    expect(html).toContain('&lt;img src=&quot;//evil&quot;&gt;');
    expect(html).not.toMatch(/<(img|script|link)\b/u);
  });

  test('names the deadline of an invitation, and asks differently the second time', () => {
    const invitation = { campaign: 'ВПР 2026', deadline: '2026-04-10T18:00', roles: ['observer', 'chair'] };
    const ask = (isNudge: boolean) => invitationLetter({ ...invitation, isNudge }, reader());
    expect(letterText(ask(false))).toContain('вы можете быть наблюдателем или членом муниципальной комиссии (ВПР 2026)');
    expect(letterText(ask(false))).toContain('Ответы принимаются до: 10 апреля 2026, пятница, 18:00.');
    expect(letterText(ask(true))).toContain('Вы ещё не ответили');
  });
});

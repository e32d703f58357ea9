import { describe, expect, it } from '@jest/globals';
import type { CampaignTemplate } from '../../src/campaigns/campaign-template.js';
import { readCampaignTemplates } from '../../src/campaigns/campaign-templates.js';
import { checkNorms, NORMS, type DeclaredSitting } from '../../src/campaigns/norms/index.js';

const templates = readCampaignTemplates();
const year = (code: string): CampaignTemplate => templates.find((template) => template.code === code)!;
const spring2026 = year('2025-26');

const sitting = (facts: Partial<DeclaredSitting> = {}): DeclaredSitting => ({
  key: 'row 2',
  school: 'edu053001',
  grade: 5,
  className: '5А',
  subject: 'mathematics',
  level: 'basic',
  part: null,
  day: '2026-04-21',
  lesson: 3,
  start: '10:00',
  end: '10:45',
  form: 'paper',
  ...facts,
});

/** The findings of everything but the "not yet declared" reminder, as `norm severity`. */
const judged = (sittings: readonly DeclaredSitting[], campaign = spring2026) =>
  checkNorms(sittings, campaign)
    .filter((finding) => finding.norm !== 'all-works-declared')
    .map((finding) => `${finding.norm} ${finding.severity}`);

describe('the norms of a campaign', () => {
  it('have nothing to say about an ordinary sitting', () => {
    expect(judged([sitting()])).toEqual([]);
  });

  it.each<[string, Partial<DeclaredSitting>, readonly string[]]>([
    ['before the window', { day: '2026-04-17' }, ['inside-the-window error']],
    ['after the window', { day: '2026-05-21' }, ['inside-the-window error']],
    ['on the last day of the window', { day: '2026-05-20' }, []],
    ['on a Sunday', { day: '2026-04-26' }, ['on-school-days error']],
    ['on a Saturday', { day: '2026-04-25' }, ['on-school-days warning']],
    ['on the first of May', { day: '2026-05-01' }, ['on-school-days error']],
    ['on the transferred day off', { day: '2026-05-11' }, ['on-school-days error']],
    ['of a grade that takes no part', { grade: 9, className: '9А' }, ['subject-of-the-grade error']],
    ['of social studies in grade 6', { grade: 6, className: '6А', subject: 'social-studies' }, ['subject-of-the-grade error']],
    ['of social studies in grade 8', { grade: 8, className: '8А', subject: 'social-studies' }, []],
    [
      'of a subject outside an incomplete list',
      { grade: 10, className: '10А', subject: 'biology' },
      ['subject-of-the-grade warning'],
    ],
    ['of advanced history', { subject: 'history', level: 'advanced' }, ['advanced-level-exists error']],
    ['of advanced physics in grade 8', { grade: 8, className: '8А', subject: 'physics', level: 'advanced' }, []],
    ['at the first lesson', { lesson: 1 }, ['not-first-or-last-lesson warning']],
    ['at the last lesson of the day', { lesson: 5, lessonsThatDay: 5 }, ['not-first-or-last-lesson warning']],
    ['at a lesson the class does not have', { lesson: 6, lessonsThatDay: 5 }, ['not-after-lessons error']],
    ['at a lesson nobody has in grade 5', { lesson: 8 }, ['not-after-lessons warning']],
    ['at an unknown lesson', { lesson: null }, []],
    ['of 90 minutes on end', { end: '11:30' }, ['lesson-length error']],
    ['that ends before it begins', { end: '09:00' }, ['lesson-length error']],
    ['of 40 minutes', { end: '10:40' }, ['work-length warning']],
    ['of part 2 alone', { part: 2 }, ['parts-are-whole error']],
    ['on a computer at dawn', { form: 'computer', start: '07:30', end: '08:15' }, ['computer-form-hours error']],
    ['on a computer in grade 4', { form: 'computer', grade: 4, className: '4А' }, ['computer-form-offered error']],
  ])('judge a sitting %s', (_case, facts, expected) => {
    expect(judged([sitting(facts)])).toEqual(expected);
  });

  it('ask for ten minutes between two parts of one day', () => {
    const one = sitting({ key: 'one', part: 1 });
    const two = (start: string, end: string, day = one.day) => sitting({ key: 'two', part: 2, start, end, day });
    expect(judged([one, two('10:54', '11:39')])).toEqual(['break-between-parts error']);
    expect(judged([one, two('10:55', '11:40')])).toEqual([]);
    expect(judged([one, two('10:00', '10:45', '2026-04-22')])).toEqual([]);
    expect(judged([one, two('10:00', '10:45', '2026-04-20')])).toEqual(['break-between-parts error']);
  });

  it('allow a class one work a day, whatever the number of rooms', () => {
    const other = sitting({ key: 'row 3', subject: 'russian', start: '12:00', end: '12:45' });
    expect(judged([sitting(), other])).toEqual(['one-work-per-class-per-day error']);
    expect(judged([sitting(), { ...other, className: '5Б' }])).toEqual([]);
    expect(judged([sitting(), sitting({ key: 'row 3' })])).toEqual([]);
  });

  it('allow one subject of a random group, and name both', () => {
    const [first, second] = [sitting({ subject: 'history' }), sitting({ key: 'row 3', subject: 'literature', day: '2026-04-22' })];
    const finding = checkNorms([first, second], spring2026).find(({ severity }) => severity === 'error');
    expect(finding).toMatchObject({ norm: 'one-subject-from-each-group', sittings: ['row 3', 'row 2'] });
    expect(finding?.message.ru).toContain('История, Литература');
  });

  it('ask about the same work on two days', () => {
    expect(judged([sitting(), sitting({ key: 'row 3', day: '2026-04-22' })])).toEqual(['written-once warning']);
  });

  it('remind of the mandatory works a class has not declared', () => {
    const [finding] = checkNorms([sitting()], spring2026);
    expect(finding).toMatchObject({ norm: 'all-works-declared', severity: 'warning', value: '5А' });
    expect(finding?.message.ru).toContain('Русский язык');
  });

  it('follow the year: in 2024 a 60-minute work and a working Saturday were right', () => {
    const facts = { day: '2024-04-27', end: '11:00' };
    expect(judged([sitting(facts)], year('2023-24'))).toEqual([]);
    expect(judged([sitting({ ...facts, day: '2024-04-29' })], year('2023-24'))).toEqual(['on-school-days error']);
  });

  it('say in Russian and English which value and what to do', () => {
    const finding = checkNorms([sitting({ day: '2026-04-26' })], spring2026).find(({ severity }) => severity === 'error');
    expect(finding?.message).toEqual({ ru: '26.04.2026 - воскресенье', en: '2026-04-26 is a Sunday' });
    expect(finding?.remedy.ru).not.toBe('');
  });

  it('are listed once each, with their source', () => {
    expect(new Set(NORMS.map((norm) => norm.code)).size).toBe(NORMS.length);
  });
});

import { describe, expect, it } from '@jest/globals';
import { readDeadline } from '../../src/roadmap/deadline/deadline.js';
import { calendarYears, planYearsIn } from '../../src/roadmap/deadline/plan-years.js';

const read = (text: string, title = 'План на 2024 год') => {
  const { from, to } = readDeadline(text, planYearsIn(title));
  return [from, to];
};

describe('a deadline', () => {
  it.each([
    ['до 15 марта 2024', null, '2024-03-15'],
    ['До 15.03.2024', null, '2024-03-15'],
    ['не позднее 20.05.24 г.', null, '2024-05-20'],
    ['15 апреля', '2024-04-15', '2024-04-15'],
    ['15-20 апреля 2024 г.', '2024-04-15', '2024-04-20'],
    ['с 19.03 по 17.05.2024', '2024-03-19', '2024-05-17'],
    ['19.03-17.05.2024г.', '2024-03-19', '2024-05-17'],
    ['с 1 по 15 апреля', '2024-04-01', '2024-04-15'],
    ['с 1 марта', '2024-03-01', null],
    ['2024-04-22', '2024-04-22', '2024-04-22'],
  ])('of days is read to the day: %s', (text, from, to) => {
    expect(read(text)).toEqual([from, to]);
  });

  it.each([
    ['март-май', '2024-03-01', '2024-05-31'],
    ['Март – май 2023', '2023-03-01', '2023-05-31'],
    ['Март, апрель, май 2021года', '2021-03-01', '2021-05-31'],
    ['август-сентябрь', '2024-08-01', '2024-09-30'],
    ['Февраль - март 2021г.', '2021-02-01', '2021-03-31'],
    ['с марта по май', '2024-03-01', '2024-05-31'],
    ['ноябрь 2023 – февраль 2024', '2023-11-01', '2024-02-29'],
    ['ноябрь - февраль 2024', '2023-11-01', '2024-02-29'],
    ['сентябрь - май', '2024-09-01', '2025-05-31'],
    ['до мая', null, '2024-04-30'],
    ['до конца мая', null, '2024-05-31'],
    ['Август (2023 год)', '2023-08-01', '2023-08-31'],
  ])('of months lasts from the first to the last day: %s', (text, from, to) => {
    expect(read(text)).toEqual([from, to]);
  });

  it.each([
    ['в течение года', '2024-01-01', '2024-12-31'],
    ['В течение 2021 г.', '2021-01-01', '2021-12-31'],
    ['в течение 2023-2024 учебного года', '2023-09-01', '2024-08-31'],
    ['II квартал 2024 года', '2024-04-01', '2024-06-30'],
    ['I-II квартал', '2024-01-01', '2024-06-30'],
    ['3 кв. 2024', '2024-07-01', '2024-09-30'],
    ['второе полугодие', '2024-07-01', '2024-12-31'],
    ['2 полугодие 2023/2024 учебного года', '2024-01-01', '2024-05-31'],
    ['до конца 2024 года', null, '2024-12-31'],
  ])('of a longer time is read whole: %s', (text, from, to) => {
    expect(read(text)).toEqual([from, to]);
  });

  it('of half a year means that of the school in the plan of a school year', () => {
    expect(read('первое полугодие', 'План на 2025/2026 учебный год')).toEqual(['2025-09-01', '2025-12-31']);
    expect(read('второе полугодие', 'План на 2025/2026 учебный год')).toEqual(['2026-01-01', '2026-05-31']);
  });

  it.each(['апрел 2024', 'сентбрь', 'мрат', 'апрельь'])(
    'in a misspelt month is left to a person, not taken for the whole year: %s',
    (text) => {
      expect(readDeadline(text, calendarYears(2024))).toMatchObject({ kind: 'unclear', from: null, to: null });
    },
  );

  it('is read through Latin letters that look Cyrillic, and from the number that a spreadsheet has for a day', () => {
    expect(read('мaрт')).toEqual(['2024-03-01', '2024-03-31']);
    expect(read('45383')).toEqual(['2024-04-01', '2024-04-01']);
    expect(readDeadline('по дорожной карте', calendarYears(2024)).kind).toBe('unclear');
  });

  it.each([
    ['до 15 марта, до 20 мая', null, '2024-05-20'],
    ['апрель, 15 октября 2024', '2024-04-01', '2024-10-15'],
    ['до 15 марта; апрель-май', null, '2024-05-31'],
  ])('that names several times reaches from the first to the last: %s', (text, from, to) => {
    expect(read(text)).toEqual([from, to]);
  });

  it.each([
    ['постоянно', 'ongoing'],
    ['по графику', 'schedule'],
    ['В соответствии с планом проверок на 2021г.', 'schedule'],
    ['после проведения ВПР', 'event'],
    ['ежемесячно', 'recurring'],
    ['не реже 1 раза в квартал', 'recurring'],
    ['по согласованию', 'unclear'],
    ['31.02.2024', 'unclear'],
    ['-', 'missing'],
  ])('without days of its own says what it waits for: %s', (text, kind) => {
    expect(readDeadline(text, calendarYears(2024))).toMatchObject({ text, kind, from: null, to: null });
  });

  it('that recurs keeps the time in which it does', () => {
    const deadline = readDeadline('ежемесячно, март-май', calendarYears(2024));
    expect(deadline).toMatchObject({ kind: 'recurring', from: '2024-03-01', to: '2024-05-31' });
  });

  it('takes the year of its month from a school year', () => {
    expect(read('сентябрь - май', 'План на 2023/2024 учебный год')).toEqual(['2023-09-01', '2024-05-31']);
    expect(read('май - август', 'План на 2023/2024 учебный год')).toEqual(['2024-05-01', '2024-08-31']);
    expect(read('октябрь, март', 'План на 2023/2024 учебный год')).toEqual(['2023-10-01', '2024-03-31']);
    expect(read('в течение учебного года', 'План на 2023/24 учебный год')).toEqual(['2023-09-01', '2024-08-31']);
  });

  it('stays open where the plan has several years or none', () => {
    expect(read('март', 'План на 2024-2026 годы')).toEqual([null, null]);
    expect(read('март', 'План')).toEqual([null, null]);
    expect(read('март 2025', 'План')).toEqual(['2025-03-01', '2025-03-31']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { clock, clockRange } from '../../src/imports/values/clock.js';
import { day } from '../../src/imports/values/day.js';
import { degrees } from '../../src/imports/values/degrees.js';
import { email } from '../../src/imports/values/email.js';
import { personCode } from '../../src/imports/values/person-code.js';
import { phone } from '../../src/imports/values/phone.js';
import { risks } from '../../src/imports/values/risks.js';
import { parallel, schoolClass } from '../../src/imports/values/school-class.js';
import { schoolLogin } from '../../src/imports/values/school-login.js';
import { schoolLogins } from '../../src/imports/values/school-logins.js';
import { schoolYear } from '../../src/imports/values/school-year.js';
import { subjectGrades } from '../../src/imports/values/subject-grades.js';
import { subject, subjects } from '../../src/imports/values/subject.js';
import type { ValueKind } from '../../src/imports/values/value-kind.js';
import { wholeNumber } from '../../src/imports/values/whole-number.js';
import { yesNo } from '../../src/imports/values/yes-no.js';

type Written = string | number | boolean | Date;

const understood: readonly (readonly [kind: string, reader: ValueKind<unknown>, value: unknown, ...written: Written[]])[] = [
  [
    'a day',
    day,
    '2026-04-20',

    new Date('2026-04-20T00:00:00Z'),
    46_132,
    '46132',
    '20.04.2026',
    '20.4.26',
    '20/04/2026',
    '2026-04-20',
    '2026-04-20T00:00:00',
    '20 апреля 2026',
    '20 апр. 2026 г.',
    '20.04.2026 г.',
    '20\u00a0апреля\u00a02026 года',
    ' 20.04.2026 00:00:00',
  ],
  ['a day of May', day, '2026-05-07', '7 мая 2026', '07-05-2026'],
  [
    'a time',
    clock,
    '09:30',

    new Date('1899-12-30T09:30:00Z'),
    new Date('1899-12-30T09:29:59.999Z'),
    9.5 / 24,
    9.3,
    '9:30',
    '09.30',
    '9-30',
    '9 ч 30 мин',
    '09:30:00',
    '0,395833333',
  ],
  ['a whole hour', clock, '09:00', 9, '9', '9 ч', '9:00', 0.375],
  [
    'a telephone number',
    phone,
    '+79121234567',
    79_121_234_567,
    9_121_234_567,
    '8 (912) 123-45-67',
    '+7 912 123 45 67',
    '8.912.123.45.67',
  ],
  ['a class', schoolClass, { grade: 5, letter: 'А' }, '5А', '5 «а»', '5-A', '5"А" класс', '5 а кл.'],
  ['a parallel', schoolClass, { grade: 10, letter: '' }, 10, '10', '10 класс', '10 классы', '10-е классы', '10-й класс'],
  ['the sixth class of a parallel', schoolClass, { grade: 5, letter: 'Е' }, '5-е', '5 е класс'],
  ['the parallel of a class', parallel, { grade: 5, letter: 'А' }, '5А'],
  ['a login', schoolLogin, 'edu053001', 'edu053001', ' EDU053001 ', 'еdu053001', 'edu05З00l', 'edu 053 001'],
  ['logins', schoolLogins, ['edu053001', 'sch053002'], 'edu053001, sch053002', 'edu053001; sch053002;', 'edu053001\nsch053002'],
  ['a code', personCode, 'Н-017', 'Н-017', 'н-17', 'H-017', 'Н 017', 'Н–17', 'Н017'],
  ['a subject', subject, 'mathematics', 'Математика', 'матем.', 'МА', 'алгебра'],
  ['subjects', subjects, ['history', 'social-studies'], 'История, обществознание', 'история; обществозн.'],
  ['a coordinate', degrees(41, 82), 61.25, 61.25, '61,25', '61.25°'],
  ['the year of a spring', schoolYear, 2025, 2025, '2025 г.', '2024/2025', '2024-25', '2024–2025 уч. год'],
  ['a number', wholeNumber(1, 100), 45, 45, '45', '45 мин', '45,0'],
  ['a yes', yesNo, true, 'Да', 'да ', '+', true, 1],
  ['a no', yesNo, false, 'нет', '-', false, 0],
  [
    'risks',
    risks,
    [
      { year: 2025, level: 2 },
      { year: 2026, level: 1 },
    ],
    '2025: 2; 2026: 1',
    '2025 - 2, 2026',
  ],
  [
    'grades by subject',
    subjectGrades,
    { mathematics: [5, 6], russian: [5, 7, 8] },
    'Математика: 5, 6; Русский язык: 5, 7, 8',
    'МА: 6 5; Русский: 5, 7-8',
  ],
  ['an address', email, 'a.b@school.ru', ' A.B@school.ru', 'mailto:a.b@school.ru', '\u202Aa.b@school\u0001.ru\u202C'],
];

describe('a value is understood however it was written', () => {
  it.each(understood.flatMap(([kind, reader, value, ...written]) => written.map((cell) => ({ kind, reader, value, cell }))))(
    '$kind: $cell',
    ({ reader, value, cell }) => {
      expect(reader.read(cell)).toMatchObject({ value });
    },
  );

  it.each(understood.map(([kind, reader, value]) => ({ kind, reader, value })))(
    '$kind is read back as it is written',
    ({ reader, value }) => {
      const written = reader.write(value);
      expect(reader.read(written ?? '')).toMatchObject({ value });
    },
  );

  it.each(['9:25–10:10', '9.25 - 10.10', '9-25-10-10', 'с 09:25 до 10:10'])('two times in one cell: %s', (written) => {
    expect(clockRange(written)).toEqual(['09:25', '10:10']);
  });

  it('with a note when a login was typed in the other alphabet', () => {
    expect(schoolLogin.read('еdu053001')).toEqual({ value: 'edu053001', note: 'login.look-alikes' });
  });
});

describe('a value that cannot be meant', () => {
  it.each([
    ['day.impossible', day, '31.04.2026'],
    ['day.unreadable', day, 'в апреле'],
    ['day.unreadable', day, 3],
    ['clock.unreadable', clock, '25:00'],
    ['clock.unreadable', clock, '9:75'],
    ['clock.unreadable', clock, 'утром'],
    ['phone.unreadable', phone, '12-34-56'],
    ['phone.unreadable', phone, '8 912 123-45-67, мама 8 912 123-45-68'],
    ['class.malformed', schoolClass, '12А'],
    ['class.malformed', schoolClass, 'пятый'],
    ['class.several', schoolClass, '5, 6'],
    ['class.several', schoolClass, '5А; 5Б'],
    ['class.several', parallel, '5-6'],
    ['clock.bare', clock, '2'],
    ['clock.bare', clock, 2],
    ['login.malformed', schoolLogin, 'edu05300'],
    ['code.malformed', personCode, 'Иванова'],
    ['subject.unknown', subject, 'Волшебство'],
    ['degrees.outside', degrees(41, 82), 173],
    ['number.outside', wholeNumber(1, 9), 10],
    ['number.outside', schoolYear, '2023/2025'],
    ['number.outside', wholeNumber(1, 9), 1.5],
    ['email.malformed', email, 'a@b'],
  ] as const)('is a fault: %s', (fault, reader: ValueKind<unknown>, cell) => {
    expect(reader.read(cell)).toMatchObject({ fault });
  });
});

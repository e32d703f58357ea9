import { describe, expect, it } from '@jest/globals';
import { type Background, schoolYearOf } from '../../src/imports/values/background.js';
import { campaignDay } from '../../src/imports/values/campaign-day.js';
import { phone } from '../../src/imports/values/phone.js';
import { schoolLogin } from '../../src/imports/values/school-login.js';
import { schoolLogins } from '../../src/imports/values/school-logins.js';

const OFFICE: Background = {
  schoolYear: schoolYearOf('2026-04-20'),
  schools: [
    { login: 'edu860001', names: ['СОШ № 1', 'МБОУ «Средняя школа № 1»'] },
    { login: 'edu860002', names: ['СОШ № 2', 'МБОУ «Средняя школа № 2»'] },
    { login: 'edu860003', names: ['Лицей № 2', 'МАОУ «Лицей № 2»'] },
    { login: 'edu860004', names: ['Лесная СОШ', 'Лесная СОШ'] },
    { login: 'edu860005', names: ['Лесная СОШ', 'Лесная СОШ (филиал)'] },
  ],
};

describe('what everybody in the office knows is filled in, with a note', () => {
  it.each([
    ['20 апреля', '2026-04-20'],
    ['7 мая', '2026-05-07'],
    ['24 апр.', '2026-04-24'],
    ['23.04', '2026-04-23'],
    ['15 октября', '2025-10-15'],
  ])('the year of the school year: %s', (written, value) => {
    expect(campaignDay.read(written, OFFICE)).toMatchObject({ value, note: 'day.year-added' });
  });

  it('of a day with its year nothing is said, and without a campaign no year is known', () => {
    expect(campaignDay.read('20.04.2026', OFFICE)).toEqual({ value: '2026-04-20' });
    expect(campaignDay.read('20 апреля')).toEqual({ fault: 'day.unreadable' });
    expect(campaignDay.read('31 апреля', OFFICE)).toEqual({ fault: 'day.impossible' });
  });

  it.each([
    ['СОШ № 2', 'edu860002'],
    ['сош №2', 'edu860002'],
    ['МАОУ «Лицей №2»', 'edu860003'],
    ['CОШ 1', 'edu860001'],
  ])('the login of the only school that is called so: %s', (written, value) => {
    expect(schoolLogin.read(written, OFFICE)).toEqual({ value, note: 'login.by-name', words: { login: value } });
  });

  it('of several schools too', () => {
    expect(schoolLogins.read('СОШ № 1; Лицей № 2', OFFICE)).toMatchObject({ value: ['edu860001', 'edu860003'] });
    expect(schoolLogins.read('edu860001, edu860003', OFFICE)).toEqual({ value: ['edu860001', 'edu860003'] });
  });

  it.each([
    ['Лесная СОШ', 'edu860004 (Лесная СОШ), edu860005 (Лесная СОШ)'],
    ['№ 2', 'edu860002 (СОШ № 2), edu860003 (Лицей № 2)'],
  ])('but where several come into question they are named: %s', (written, schools) => {
    expect(schoolLogin.read(written, OFFICE)).toEqual({ fault: 'login.unclear', words: { schools } });
  });

  it('and a name that nobody has stays a fault', () => {
    expect(schoolLogin.read('Гимназия № 7', OFFICE)).toEqual({ fault: 'login.malformed' });
  });
});

describe('of several telephones in a cell the first is taken, which is said', () => {
  it.each(['8 912 123-45-67, 8 912 123-45-68', '+79121234567; 22-33-44', '89121234567 89121234568', '8(912)1234567 / 223344'])(
    '%s',
    (written) => {
      expect(phone.read(written)).toEqual({ value: '+79121234567', note: 'phone.several', words: { phone: '+79121234567' } });
    },
  );
});

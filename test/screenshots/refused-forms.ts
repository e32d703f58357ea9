import type { Page } from 'playwright-core';
import type { RECHECK_PAGES, TOWN_PAGES } from '../support/pictures.js';
import type { TestService } from '../support/test-service.js';

/** A form that comes back: the page it stands on, and what somebody does wrong with it. */
export interface RefusedForm<List> {
  readonly on: keyof List;
  readonly steps: (page: Page, service: TestService) => Promise<void>;
}

export const REFUSED_IN_TOWN: Readonly<Record<string, RefusedForm<typeof TOWN_PAGES>>> = {
  'refused-decline': {
    on: 'observer-duties',
    steps: async (page) => {
      await page.locator('summary').first().click();
      await sent(page, 'details[open] button');
    },
  },
  'refused-availability': {
    on: 'observer-availability',
    steps: async (page, { dataSource }) => {
      await dataSource.query('UPDATE campaigns SET availability_closed_at = now()');
      await sent(page);
      await dataSource.query('UPDATE campaigns SET availability_closed_at = NULL');
    },
  },
  'refused-lesson': {
    on: 'observer-lessons',
    steps: (page) => typed(page, { startsAt: '14:00', endsAt: '9.75' }, 'form[action*="/lessons"]:not([action*="remove"]) button'),
  },
  'refused-tie': { on: 'observer-ties', steps: (page) => typed(page, { grade: '55', letter: 'Б', note: 'там учится племянник' }) },
  'refused-act': {
    on: 'observer-act',
    steps: (page) =>
      typed(page, {
        startsAt: '9 часов',
        endsAt: '',
        'room-text': 'Ученик Петров Ваня достал телефон',
        remarks: 'Позвоните мне: +7 900 000-00-07',
      }),
  },
  'refused-erasure': { on: 'observer-me', steps: (page) => sent(page) },
  'refused-date': {
    on: 'school-add',
    steps: (page) => typed(page, { lesson: '20', startsAt: '10:45', endsAt: '10:00', pupils: '-1' }),
  },
  'refused-empty-date': { on: 'school-add', steps: (page) => sent(page) },
  'refused-counts': { on: 'school-counts', steps: (page) => typed(page, { by: '' }) },
  'refused-grading': {
    on: 'school-grading',
    steps: (page) => typed(page, { date: '31.12.', startsAt: '25:00', endsAt: '12:00', ordinal: '99' }),
  },
  'refused-file': { on: 'school-file', steps: (page) => sent(page) },
  'refused-large-file': {
    on: 'school-file',
    steps: async (page) => {
      const buffer = Buffer.alloc(6 * 1024 * 1024, 'Расписание');
      await page.locator('input[type=file]').setInputFiles({ name: 'даты.xlsx', mimeType: 'application/octet-stream', buffer });
      await sent(page);
    },
  },
  'refused-strange-file': {
    on: 'school-file',
    steps: async (page) => {
      const buffer = Buffer.from('%PDF-1.7');
      await page.locator('input[type=file]').setInputFiles({ name: 'приказ.pdf', mimeType: 'application/pdf', buffer });
      await sent(page);
    },
  },
  'refused-nominee': {
    on: 'school-people',
    steps: (page) =>
      typed(
        page,
        { fullName: '', phone: '12', email: 'почта', consentedOn: '01.01.2127' },
        'form[action*="/people"]:not([action*="/withdraw"]) button',
      ),
  },
  'nominated-already': {
    on: 'school-people',
    steps: (page) =>
      typed(page, { fullName: 'Новикова Анна Павловна' }, 'form[action*="/people"]:not([action*="/withdraw"]) button'),
  },
  'refused-handover': { on: 'school-works', steps: (page) => sent(page) },
  'refused-password': { on: 'welcome', steps: (page) => typed(page, { password: 'короткий' }) },
};

export const REFUSED_IN_RECHECK: Readonly<Record<string, RefusedForm<typeof RECHECK_PAGES>>> = {
  'refused-marks': { on: 'expert-work', steps: (page) => typed(page, { 'p.1': '7', 'p.2': 'мно', 'p.3': '' }, 'button[value]') },
  'refused-correction': { on: 'expert-work-sent', steps: (page) => typed(page, { reason: '' }, 'button[value]') },
  'refused-question': { on: 'planner', steps: (page) => everyFieldWrong(page) },
};

async function everyFieldWrong(page: Page): Promise<void> {
  for (const input of await page.locator('form input:not([type=hidden])').all()) await input.fill('-3');
  await sent(page);
}

async function typed(page: Page, values: Readonly<Record<string, string>>, button?: string): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`[id="${name}"]`).fill(value);
  await sent(page, button);
}

/** As by a browser that lets everything through. */
async function sent(page: Page, button = 'form button'): Promise<void> {
  await page.evaluate(`document.querySelectorAll('form').forEach((form) => { form.noValidate = true })`);
  await Promise.all([page.waitForEvent('load'), page.locator(button).first().click()]);
}

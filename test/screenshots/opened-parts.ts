import type { Page } from 'playwright-core';
import request from 'supertest';
import { inviteUser } from '../support/browser-session.js';
import { mostTied } from '../support/town-screens.js';
import type { TestService } from '../support/test-service.js';

/** What a screen shows only when asked: the screen, and the steps to it. */
export interface OpenedPart {
  readonly path: string;
  readonly steps: (page: Page) => Promise<void>;
}

const BANNED = 'СОШ № 1';

/** Presses what opens a dialogue. */
const pressed = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('dialog').locator(':focus').waitFor();
};

export const OPENED_PARTS: Readonly<Record<string, OpenedPart>> = {
  'appointment-form': { path: '/appointments', steps: pressed(/^(Назначить|Appoint)$/u) },
  'new-person': { path: '/people', steps: pressed(/^(Добавить человека|Add a person)$/u) },
  'taken-code': {
    path: '/people',
    steps: async (page) => {
      await pressed(/^(Добавить человека|Add a person)$/u)(page);
      const dialogue = page.getByRole('dialog');
      await dialogue.locator('[name=code]').fill('Н-101');
      await dialogue.locator('[name=fullName]').fill('Журавлёва Ольга Алексеевна');
      await dialogue.locator('[type=submit]').click();
      await dialogue.getByRole('alert').waitFor();
    },
  },
  'taken-ban': {
    path: '/people?search=Н-101',
    steps: async (page) => {
      await page.getByRole('link', { name: 'Н-101' }).click();
      await page.getByRole('tab', { name: /^(Связи|Ties)/u }).click();
      await pressed(/^(Добавить запрет|Add a ban)$/u)(page);
      const dialogue = page.getByRole('dialog');
      await dialogue.locator('[name=schoolId]').selectOption({ label: BANNED });
      await dialogue.locator('[type=submit]').click();
      await dialogue.getByRole('alert').waitFor();
    },
  },
  invitation: { path: '/users', steps: pressed(/^(Пригласить|Invite)$/u) },
  'new-token': { path: '/tokens', steps: pressed(/^(Выпустить|Issue)$/u) },
  'second-factor': { path: '/account', steps: pressed(/^(Включить|Switch on)$/u) },
  'sitting-form': { path: '/calendar?date=2026-04-21', steps: pressed(/^(Изменить|Change):/u) },
  'known-files': {
    path: '/imports',
    steps: async (page) => {
      await page.getByRole('button', { name: /^(Какие файлы|Which files)/u }).click();
      await page.locator('.mantine-Accordion-panel li').first().waitFor();
    },
  },
  'planning-warnings': {
    path: '/solve',
    steps: async (page) => {
      const notes = page.locator('details', { has: page.locator('li') });
      await notes.locator('summary').click();
      await notes.locator('li').first().waitFor();
    },
  },
  swaps: {
    path: '/board',
    steps: async (page) => {
      await page.locator('[data-place][data-person]').first().click();
      const look = page.getByRole('button', { name: /^(Искать обмен|Look for a)/u });
      const found = page.getByRole('heading', { name: /^(Обмен двух|Swap of two)/u });
      await look.or(found).waitFor();
      if ((await look.count()) > 0) await look.click();
      await found.waitFor();
    },
  },
  'saved-filters': {
    path: '/board',
    steps: async (page) => {
      await page.getByRole('button', { name: /^(Сохранённые|Saved)/u }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
};

/** Colleagues, a token and a second card of one person with a ban, without which lists and comparisons would be empty. */
export async function furnish(service: TestService): Promise<void> {
  const [{ code }] = await service.dataSource.query<[{ code: string }]>('SELECT code FROM authorities');
  await inviteUser(service, code, { email: 'metodist@example.ru', name: 'Петрова Мария Ивановна', role: 'methodist' });
  await inviteUser(service, code, { email: 'otdel@example.ru', name: 'Сидоров Пётр Олегович', role: 'viewer' });
  await send('/tokens', { name: 'Обмен с кадровой системой', role: 'viewer' });
  const [{ fullName }] = await service.dataSource.query<[{ fullName: string }]>(
    `SELECT full_name AS "fullName" FROM people WHERE id = $1`,
    [await mostTied(service)],
  );
  const twin = await send('/people', { code: 'Н-101', fullName, category: 'teacher', phone: '+7 900 000-00-07' });
  const [school] = await service.dataSource.query<[{ id: string }]>('SELECT id FROM schools WHERE short_name = $1', [BANNED]);
  await send(`/people/${twin}/bans`, { schoolId: school.id });

  /** Answers the key of what was made. */
  async function send(path: string, body: object): Promise<string> {
    const bearer = { Authorization: `Bearer ${service.operator}`, 'X-Authority': code };
    const made = await request(service.address).post(`/api/v1${path}`).set(bearer).send(body).expect(201);
    return made.body.id;
  }
}

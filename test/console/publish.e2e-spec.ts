import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessibilityFaults, openBrowser } from '../support/browser.js';
import { inviteUser } from '../support/browser-session.js';
import { PHONE, visitConsole } from '../support/console-visit.js';
import { smallMunicipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

const METHODIST = 'metodist@example.ru';

describe('solving and publishing on the screen', () => {
  let service: TestService;
  let browser: Browser;

  beforeAll(async () => {
    service = await startTestService();
    browser = await openBrowser();
    await smallMunicipality(service.dataSource);
    await inviteUser(service, 'reg86_m001', { email: METHODIST, name: 'Петрова М. И.', role: 'methodist' });
  });

  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it('leads from no roster to a published one whose letters are sent', async () => {
    const { page, open, faults } = await visitConsole(browser, service, METHODIST);
    await open('/solve');
    await page.getByRole('button', { name: 'Создать график' }).click();
    await page.getByLabel('Сколько секунд искать').fill('2');
    await page.getByRole('button', { name: 'Рассчитать', exact: true }).click();
    await page.getByText('Черновик готов').waitFor();
    await page.getByRole('rowheader', { name: 'нагрузка' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'К публикации' }).click();
    await page.getByText('Это первая публикация').waitFor();
    await page.getByRole('button', { name: 'Опубликовать' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Опубликовать' }).click();
    await page.getByText('Черновика для публикации нет.').waitFor();
    await page
      .getByRole('checkbox', { name: /^Отправить:/u })
      .first()
      .waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Отправить \d/u }).click();
    await page.getByText('Писем, которые ждут просмотра, нет.').waitFor();
    await page.getByText(/Увидели 0 из \d/u).waitFor();
    expect(faults).toEqual([]);
  });

  it('compares a re-plan with what is published, by keyboard and on a telephone', async () => {
    const { page, open, faults } = await visitConsole(browser, service, METHODIST, { viewport: PHONE, colorScheme: 'dark' });
    await open('/solve');
    await page.getByLabel('Сколько секунд искать').fill('1');
    await page.getByRole('button', { name: 'Пересчитать с наименьшими изменениями' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Черновик готов').waitFor();
    await page.getByLabel('Сравнить с версией').selectOption({ index: 1 });
    await page.getByRole('columnheader', { name: 'Версия 1' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await open('/publish');
    await page.getByText(/прежние \d|Выходы не меняются/u).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(faults).toEqual([]);
  });
});

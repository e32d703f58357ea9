import type { Page } from 'playwright-core';
import { totpCode } from '../../src/accounts/totp.js';
import { unbase32 } from './base32.js';
import { PASSWORD } from './browser-session.js';
import type { Hands } from './hands.js';
import type { Inspect } from './inspect.js';

/** Opens one's own account from the menu under one's name, and ends the other sessions. */
export async function endOtherSessions(page: Page, { press }: Hands, name: string): Promise<void> {
  await press(page.getByRole('button', { name }));
  await press(page.getByRole('menuitem', { name: 'Учётная запись' }));
  await page.getByRole('heading', { level: 1, name: 'Учётная запись' }).waitFor();
  await press(page.getByRole('button', { name: 'Закончить все остальные' }));
  await page.getByRole('button', { name: 'Закончить все остальные' }).waitFor({ state: 'hidden' });
}

/** Turns the second factor on, whose codes for the worst case are shown this once. */
export async function addFactor(page: Page, { press, fill }: Hands, inspect: Inspect): Promise<void> {
  await press(page.getByRole('button', { name: 'Включить' }));
  const form = page.getByRole('dialog');
  await fill(form.getByRole('textbox', { name: 'Нынешний пароль' }), PASSWORD);
  const begun = page.waitForResponse((answer) => answer.url().endsWith('/second-factor'));
  await press(form.getByRole('button', { name: 'Дальше' }));
  const { secret } = (await (await begun).json()) as { secret: string };
  await page.getByRole('img', { name: 'QR-код' }).waitFor();
  await inspect(page);
  await fill(form.getByLabel('Код из приложения'), totpCode(unbase32(secret), Math.floor(Date.now() / 30_000)));
  await press(form.getByRole('button', { name: 'Включить' }));
  const codes = page.getByRole('dialog', { name: 'Коды восстановления' });
  await codes.getByText(/^(?:[A-Z2-7]{4}-){3}[A-Z2-7]{4}/u).waitFor();
  await press(codes.getByRole('button', { name: 'Закрыть', exact: true }));
  await page.getByText('осталось: 10 кодов восстановления').waitFor();
  await inspect(page);
}

/** Changes one's own password, at first with two that differ, and is led to the sign-in. */
export async function changePassword(page: Page, { press, fill }: Hands, next: string): Promise<void> {
  const again = page.getByRole('textbox', { name: 'Новый пароль ещё раз' });
  const button = page.getByRole('button', { name: 'Сменить пароль' });
  await fill(page.getByRole('textbox', { name: 'Нынешний пароль' }), PASSWORD);
  await fill(page.getByRole('textbox', { name: 'Новый пароль', exact: true }), next);
  await fill(again, 'совсем иной пароль');
  await press(button);
  await page.getByText('Новые пароли не совпадают').waitFor();
  await fill(again, next);
  await press(button);
  await press(page.getByRole('link', { name: 'Войти с новым паролем' }));
  await page.getByRole('heading', { level: 1, name: 'Вход' }).waitFor();
}

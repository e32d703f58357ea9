import type { Page } from 'playwright-core';
import type { DataSource } from 'typeorm';

const REASON = 'Заболела, больничный до 4 мая';

/** Somebody declines their first published duty. */
export async function declineFirst(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    `INSERT INTO duty_answers (authority_id, campaign_id, person_id, uid, answer, reason, payload_hash, answered_at)
     SELECT authority_id, campaign_id, owner_id, uid, 'declined', $1, payload_hash, now()
     FROM feed_items WHERE audience = 'person' AND status = 'CONFIRMED' ORDER BY payload ->> 'start', uid LIMIT 1`,
    [REASON],
  );
}

/** The board shows that duty alone, with why it was declined; whoever takes it over is not replaced by who has declined it. */
export async function replaceDeclined(page: Page): Promise<void> {
  const declined = page.getByRole('grid').getByRole('button', { name: /, отказ, / });
  await declined.waitFor();
  await page.getByText(/^Показано 1 из /u).waitFor();
  await declined.click();
  const panel = page.getByRole('complementary', { name: 'Место и люди' });
  await panel.getByText(new RegExp(`^Отказ .*: ${REASON}$`, 'u')).waitFor();
  await panel
    .getByRole('button', { name: /^Поставить:/u })
    .first()
    .click();
  await page.getByText(/^На этой неделе ни от одного выхода не отказались/u).waitFor();
  await panel.getByText(/^Почему не остальные/u).click();
  await panel.getByText(`уже отказ от этого выхода: ${REASON}`).waitFor();
}

import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { MailPost } from '../messages/channels/mail-post.service.js';
import { accountLetter } from '../messages/letters/account-letter.js';
import { letterHtml, letterText } from '../messages/letters/letter.js';
import { LOGGER } from '../process.js';
import type { AccountNotice, AccountNotices, NoticeOutcome } from './account-notices.js';

/**
 * Account links by e-mail. They are not kept in the outbox: there the key to an account would lie in clear. A letter
 * that does not leave is asked for again.
 */
@Injectable()
export class MailNotices implements AccountNotices {
  constructor(
    private readonly post: MailPost,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async send(notice: AccountNotice): Promise<NoticeOutcome> {
    if (!this.post.isOn) return 'off';
    const letter = accountLetter(notice);
    const { outcome, answer } = await this.post.deliver({
      to: { name: '', address: notice.email },
      subject: letter.subject,
      text: letterText(letter),
      html: letterHtml(letter, 'ru'),
    });
    if (outcome !== 'sent') this.logger.warn({ kind: notice.kind, outcome, answer }, 'an account link was not mailed');
    return outcome === 'sent' ? 'sent' : 'failed';
  }
}

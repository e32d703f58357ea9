import { Inject, Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { SETTINGS } from '../../process.js';
import type { Settings } from '../../settings.js';
import type { Delivery } from './notifier.js';
import { SmtpLine } from './smtp-line.js';

export type Mail = Pick<MailComposer.Options, 'to' | 'subject' | 'text' | 'html' | 'messageId' | 'headers'>;

/** Hands mails to the mail server of the settings. */
@Injectable()
export class MailPost {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get isOn(): boolean {
    return this.settings.messages.smtpUrl !== undefined;
  }

  /** Calls `begin` once the server listens, right before the mail itself is handed over. */
  async deliver(mail: Mail, begin: () => Promise<void> = async () => undefined): Promise<Delivery> {
    const composed = new MailComposer(this.automatic(mail)).compile();
    const { from, to } = composed.getEnvelope();
    if (from === false || from === undefined || to[0] === undefined)
      return { outcome: 'bounced', answer: 'no valid address', isDeadAddress: true };
    const bytes = await composed.build();
    const line = await SmtpLine.open(this.settings.messages.smtpUrl!).catch((error: unknown) => error as Error);
    if (line instanceof Error) return { outcome: 'later', answer: line.message };
    try {
      await begin();
      return await line.send({ from, to: to[0] }, bytes);
    } finally {
      line.close();
    }
  }

  private automatic(mail: Mail): MailComposer.Options {
    return {
      ...mail,
      from: this.settings.messages.mailFrom,
      headers: { 'Auto-Submitted': 'auto-generated', ...(mail.headers as Record<string, string> | undefined) },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }
}

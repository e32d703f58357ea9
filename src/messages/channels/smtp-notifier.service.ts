import { Inject, Injectable } from '@nestjs/common';
import MailComposer from 'nodemailer/lib/mail-composer';
import { SETTINGS } from '../../process.js';
import { serviceUrl, type Settings } from '../../settings.js';
import { unsubscribeUrl } from '../message-links.js';
import type { Delivery, Notifier, OutgoingMessage } from './notifier.js';
import { SmtpLine } from './smtp-line.js';

/** E-mail: text and HTML, with a way out that a mail program may take by itself (RFC 8058). */
@Injectable()
export class SmtpNotifier implements Notifier {
  readonly channel = 'email';

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get isOn(): boolean {
    return this.settings.messages.smtpUrl !== undefined;
  }

  async deliver(message: OutgoingMessage, begin: () => Promise<void>): Promise<Delivery> {
    const composed = new MailComposer(this.mailOf(message)).compile();
    const { from, to } = composed.getEnvelope();
    if (from === false || from === undefined || to[0] === undefined) return { outcome: 'bounced', answer: 'no valid address' };
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

  /** The same message has the same Message-ID for ever: sent again by hand, mail programs show it once. */
  private mailOf({ id, address, subject, text, html, linkToken }: OutgoingMessage): MailComposer.Options {
    return {
      from: this.settings.messages.mailFrom,
      to: { name: '', address: address ?? '' },
      subject,
      text,
      html,
      messageId: `<${id}@obektiv>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'List-Unsubscribe': `<${unsubscribeUrl(serviceUrl(this.settings), linkToken)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  }
}

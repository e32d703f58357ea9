import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../process.js';
import { serviceUrl, type Settings } from '../../settings.js';
import { unsubscribeUrl } from '../message-links.js';
import { MailPost, type Mail } from './mail-post.service.js';
import type { Delivery, Notifier, OutgoingMessage } from './notifier.js';

/** E-mail: text and HTML, with a way out that a mail program may take by itself (RFC 8058). */
@Injectable()
export class SmtpNotifier implements Notifier {
  readonly channel = 'email';

  constructor(
    private readonly post: MailPost,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  get isOn(): boolean {
    return this.post.isOn;
  }

  deliver(message: OutgoingMessage, begin: () => Promise<void>): Promise<Delivery> {
    return this.post.deliver(this.mailOf(message), begin);
  }

  /** The same message has the same Message-ID for ever: sent again by hand, mail programs show it once. */
  private mailOf({ id, address, subject, text, html, linkToken }: OutgoingMessage): Mail {
    return {
      to: { name: '', address: address ?? '' },
      subject,
      text,
      html,
      messageId: `<${id}@obektiv>`,
      headers: {
        'List-Unsubscribe': `<${unsubscribeUrl(serviceUrl(this.settings), linkToken)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../process.js';
import type { Settings } from '../../settings.js';
import type { Delivery, Notifier, OutgoingMessage } from './notifier.js';
import { shortText } from './short-text.js';

const PATIENCE_MS = 20_000;
const MOST_CHARACTERS = 4_000;
/** The token is not taken, there are too many requests, or nothing is taken at present: the message is still ours. */
const NOT_TAKEN = new Set([401, 429, 503]);
const FIRST_SERVER_FAULT = 500;
/** There was no connection, or no trust in its certificate, so nothing has been handed over. */
const UNREACHED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$|CERT|UNABLE_TO_|^ERR_SSL/u;

/** The messenger MAX, by its bot (dev.max.ru/docs-api); people must have written to the bot first, which tells their number there. */
@Injectable()
export class MaxNotifier implements Notifier {
  readonly channel = 'max';

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  get isOn(): boolean {
    return this.settings.messages.maxToken !== undefined;
  }

  async deliver({ address, text }: OutgoingMessage, begin: () => Promise<void>): Promise<Delivery> {
    const { maxToken, maxUrl } = this.settings.messages;
    await begin();
    try {
      const answer = await fetch(`${maxUrl.replace(/\/$/u, '')}/messages?user_id=${encodeURIComponent(address ?? '')}`, {
        method: 'POST',
        headers: { Authorization: maxToken ?? '', 'Content-Type': 'application/json' },
        body: JSON.stringify({ text: shortText(text, MOST_CHARACTERS) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { outcome: outcomeOf(answer.status), answer: await wordsOf(answer) };
    } catch (error) {
      const { message, cause } = error as { readonly message: string; readonly cause?: { code?: string; message?: string } };
      const isUnreached = UNREACHED.test(cause?.code ?? '');
      return { outcome: isUnreached ? 'later' : 'unknown', answer: cause?.message || (cause?.code ?? message) };
    }
  }
}

function outcomeOf(status: number): Delivery['outcome'] {
  if (status < 300) return 'sent';
  if (NOT_TAKEN.has(status)) return 'later';
  return status >= FIRST_SERVER_FAULT ? 'unknown' : 'bounced';
}

/** `404 chat.not.found: dialog.not.found`; a body that breaks off or is no such object adds nothing. */
async function wordsOf(answer: Response): Promise<string> {
  const status = `${answer.status} ${answer.statusText}`.trim();
  if (answer.ok) return status;
  const fault = (await answer.json().catch(() => null)) as { code?: unknown; message?: unknown } | null;
  const words = [fault?.code, fault?.message].filter((word) => typeof word === 'string');
  return words.length === 0 ? status : `${answer.status} ${words.join(': ')}`.slice(0, MOST_WORDS);
}

const MOST_WORDS = 500;

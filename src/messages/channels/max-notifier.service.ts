import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS } from '../../process.js';
import type { Settings } from '../../settings.js';
import type { Delivery, Notifier, OutgoingMessage } from './notifier.js';

const PATIENCE_MS = 20_000;
const TOO_MANY_REQUESTS = 429;
const FIRST_SERVER_FAULT = 500;
/** There was no connection, so nothing has been handed over. */
const UNREACHED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** The messenger MAX, by its bot; people must have written to the bot first, which tells their number there. */
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
      const answer = await fetch(`${maxUrl}/messages?user_id=${encodeURIComponent(address ?? '')}`, {
        method: 'POST',
        headers: { Authorization: maxToken ?? '', 'Content-Type': 'application/json' },
        body: JSON.stringify({ text }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { outcome: outcomeOf(answer.status), answer: `${answer.status} ${answer.statusText}` };
    } catch (error) {
      const { cause } = error as { readonly cause?: { readonly code?: string } };
      return { outcome: UNREACHED.has(cause?.code ?? '') ? 'later' : 'unknown', answer: (error as Error).message };
    }
  }
}

function outcomeOf(status: number): Delivery['outcome'] {
  if (status < 300) return 'sent';
  if (status === TOO_MANY_REQUESTS || status === 401) return 'later';
  return status >= FIRST_SERVER_FAULT ? 'unknown' : 'bounced';
}

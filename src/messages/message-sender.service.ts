import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER, PROCESS, type ProcessKind } from '../process.js';
import { MaxNotifier } from './channels/max-notifier.service.js';
import type { Delivery, Notifier } from './channels/notifier.js';
import { SmtpNotifier } from './channels/smtp-notifier.service.js';
import type { Message } from './message.entity.js';
import { Outbox } from './outbox.service.js';

const PAUSE_MS = 500;
const SETTLE_EVERY_MS = 5_000;
const MOST_RECORDINGS = 5;

/** Sends what is due, one message after another, for as long as the process lives; it ends between two messages. */
@Injectable()
export class MessageSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly name = `${process.pid}-${randomUUID().slice(0, 8)}`;
  private readonly closing = new AbortController();
  private readonly notifiers: readonly Notifier[];
  private settledAt = -SETTLE_EVERY_MS;
  private loop: Promise<void> | undefined;

  constructor(
    private readonly outbox: Outbox,
    smtp: SmtpNotifier,
    max: MaxNotifier,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(PROCESS) private readonly process: ProcessKind,
  ) {
    this.notifiers = [smtp, max];
  }

  onApplicationBootstrap(): void {
    if (this.process !== 'command') this.loop = this.workOff();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await this.loop;
  }

  /** Sends one message, if one is due; answers whether there was one. */
  async sendNext(): Promise<boolean> {
    await this.settleNowAndThen();
    const channels = this.notifiers.filter(({ isOn }) => isOn).map(({ channel }) => channel);
    const message = await this.outbox.claim(this.name, channels);
    if (message === undefined) return false;
    const delivery = await this.deliver(message);
    if (delivery !== null) await this.record(message, delivery);
    return true;
  }

  /** What the other side has answered must not be lost with the database’s connection. */
  private async record(message: Message, delivery: Delivery): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.outbox.record(message, this.name, delivery);
      } catch (error) {
        if (attempt === MOST_RECORDINGS) throw error;
        await sleep(PAUSE_MS * attempt);
      }
    }
  }

  private async workOff(): Promise<void> {
    while (!this.closing.signal.aborted) {
      const sent = await this.sendNext().catch((error: unknown) => {
        this.logger.error({ err: error }, 'a message could not be handled');
        return false;
      });
      if (!sent) await sleep(PAUSE_MS, undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
  }

  /** null: another sender has it by now. */
  private async deliver(message: Message): Promise<Delivery | null> {
    let hasBegun = false;
    const begin = async () => {
      if (!(await this.outbox.begin(message, this.name))) throw new ClaimLost();
      hasBegun = true;
    };
    try {
      return await this.notifiers.find(({ channel }) => channel === message.channel)!.deliver(message, begin);
    } catch (error) {
      if (error instanceof ClaimLost) return null;
      return { outcome: hasBegun ? 'unknown' : 'later', answer: (error as Error).message };
    }
  }

  private async settleNowAndThen(): Promise<void> {
    if (performance.now() - this.settledAt < SETTLE_EVERY_MS) return;
    this.settledAt = performance.now();
    await this.outbox.settle();
  }
}

class ClaimLost extends Error {}

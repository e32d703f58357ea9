import type { Message } from '../message.entity.js';

export type Channel = Exclude<Message['channel'], 'copy'>;

export type OutgoingMessage = Pick<Message, 'id' | 'address' | 'subject' | 'text' | 'html' | 'linkToken'>;

/**
 * What became of a message. `later`: it has certainly not left, so try again. `bounced`: the address does not take it.
 * `unknown`: it was handed over and no answer came, so it may or may not have arrived.
 */
export interface Delivery {
  readonly outcome: 'sent' | 'later' | 'bounced' | 'unknown';
  /** The other side’s own words. */
  readonly answer: string;
  /** Of what bounced: the fault lies in the address, no letter will ever arrive there. */
  readonly isDeadAddress?: boolean;
}

/** One way to reach people. */
export interface Notifier {
  readonly channel: Channel;
  /** Without its settings a channel is off, and nothing is written for it. */
  readonly isOn: boolean;
  /** Calls `begin` once, right before the message itself is handed over: until then a crash has sent nothing. */
  deliver(message: OutgoingMessage, begin: () => Promise<void>): Promise<Delivery>;
}

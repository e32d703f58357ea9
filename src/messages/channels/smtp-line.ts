import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { isDeadAddress } from '../bounces/dead-address.js';
import { enhancedStatus } from '../bounces/delivery-status.js';
import type { Delivery } from './notifier.js';

export interface SmtpEnvelope {
  readonly from: string;
  readonly to: string;
}

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** One conversation with a mail server, in two steps: everything before the message, and the message. */
export class SmtpLine {
  private constructor(private readonly connection: SMTPConnection) {}

  /** Connects and signs in; rejects while nothing has been sent. */
  static async open(url: string): Promise<SmtpLine> {
    const { protocol, hostname, port, username, password } = new URL(url);
    const place = { host: hostname, ...(port === '' ? {} : { port: Number(port) }), secure: protocol === 'smtps:' };
    const connection = new SMTPConnection({ ...place, ...PATIENCE });
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject);
      connection.connect((error) => (error ? reject(error) : resolve()));
    });
    if (username !== '') await signIn(connection, decodeURIComponent(username), decodeURIComponent(password));
    return new SmtpLine(connection);
  }

  /** Hands a message over; only the server’s own answer tells that it has or has not taken it. */
  async send(envelope: SmtpEnvelope, message: Buffer): Promise<Delivery> {
    return new Promise((resolve) => {
      this.connection.on('error', (error) => resolve(failure(error)));
      this.connection.send({ ...envelope }, message, (error, info) => {
        resolve(error ? failure(error) : { outcome: 'sent', answer: info?.response ?? '' });
      });
    });
  }

  close(): void {
    this.connection.on('error', () => undefined);
    this.connection.quit();
  }
}

function signIn(connection: SMTPConnection, user: string, pass: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.login({ credentials: { user, pass } }, (error) => (error ? reject(error) : resolve()));
  });
}

const FIRST_PERMANENT = 500;

interface SmtpError extends Error {
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
  readonly command?: string | undefined;
}

function failure(error: SmtpError): Delivery {
  const { responseCode, response, command, message } = error;
  if (responseCode === undefined) return { outcome: 'unknown', answer: message };
  const answer = response ?? message;
  if (responseCode < FIRST_PERMANENT) return { outcome: 'later', answer };
  return { outcome: 'bounced', answer, isDeadAddress: blamesAddress(answer, command) };
}

/** A server that gives no enhanced status blames the address where it refuses the recipient, and the letter where it refuses that. */
function blamesAddress(answer: string, command: string | undefined): boolean {
  const status = enhancedStatus(answer) ?? (command === 'RCPT TO' ? '5.0.0' : '');
  return isDeadAddress({ action: 'failed', status });
}

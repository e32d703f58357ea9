import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly source: string;
}

/** A real SMTP server on this machine that keeps what it is given. */
export interface MailSink {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** Addresses that this server does not know. */
  readonly unknown: Set<string>;
  /** What it answers to a whole message; null lets the connection drop without an answer. */
  verdict: (mail: ReceivedMail) => Promise<Error | null | undefined> | Error | null | undefined;
  close(): Promise<void>;
}

export async function openMailSink(): Promise<MailSink> {
  const mails: ReceivedMail[] = [];
  const unknown = new Set<string>();
  const sink = { mails, unknown, verdict: (() => undefined) as MailSink['verdict'] };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, answer) => answer(unknown.has(address) ? refusal(550, 'no such mailbox') : undefined),
    onData: (stream, session, answer) => {
      const take = async () => {
        const mail = { to: session.envelope.rcptTo[0]!.address, source: await wholeText(stream) };
        mails.push(mail);
        const verdict = await sink.verdict(mail);
        if (verdict === null) for (const connection of server.connections) connection.close();
        else answer(verdict);
      };
      take().catch(() => undefined); // a sender that dies in the middle of a message has handed nothing over
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(sink, {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

export function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** Waits until something holds; whatever the machine's speed. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(50);
}

async function wholeText(stream: SMTPServerDataStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A mail server on this machine that takes every letter and puts it into a folder: nothing leaves the computer. */
export interface MailSink {
  readonly url: string;
  readonly count: () => number;
  close(): Promise<void>;
}

const END_OF_LETTER = '.';

export async function openMailSink(folder: string): Promise<MailSink> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let letters = 0;
  const server = createServer((socket) => {
    void converse(socket, async (letter) => {
      letters += 1;
      await writeFile(join(folder, `${String(letters).padStart(3, '0')}.eml`), letter);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    count: () => letters,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The least of SMTP (RFC 5321) that a sender needs. */
async function converse(socket: Socket, take: (letter: string) => Promise<void>): Promise<void> {
  socket.on('error', () => socket.destroy());
  let letter: string[] | null = null;
  socket.write('220 demo\r\n');
  for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
    if (letter === null) {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'DATA') letter = [];
      socket.write(verb === 'DATA' ? '354 go on\r\n' : verb === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      if (verb === 'QUIT') socket.end();
    } else if (line === END_OF_LETTER) {
      await take(`${letter.join('\r\n')}\r\n`);
      letter = null;
      socket.write('250 taken\r\n');
    } else {
      letter.push(line.startsWith(END_OF_LETTER) ? line.slice(1) : line);
    }
  }
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that answers as the bot API of MAX does, and keeps what it was asked. */
export interface MaxSink {
  readonly url: string;
  readonly asked: { readonly path: string; readonly token: string | undefined; readonly body: string }[];
  /** What it answers. */
  verdict: { readonly status: number; readonly words: object };
  close(): void;
}

export async function openMaxSink(): Promise<MaxSink> {
  const sink = { asked: [] as MaxSink['asked'], verdict: { status: 200, words: {} } as MaxSink['verdict'] };
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      sink.asked.push({ path: request.url!, token: request.headers.authorization, body: Buffer.concat(parts).toString() });
      response.writeHead(sink.verdict.status).end(JSON.stringify(sink.verdict.words));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return Object.assign(sink, { url: `http://127.0.0.1:${port}/`, close: () => void server.close() });
}

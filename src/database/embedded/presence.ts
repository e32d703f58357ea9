import { Client } from 'pg';

/** A connection for as long as a process works with the data: who leaves sees by it that the server is still needed. */
export interface Presence {
  release(): Promise<void>;
}

/** Connects under a name that tells the operator which process it is; the connection vanishes with the process. */
export async function presenceOf(url: string, role: 'service' | 'command'): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: `obektiv ${role}, process ${process.pid}`,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** A command is present without owning anything; beside the database, which can be copied or dropped meanwhile. */
export async function bePresent(url: string): Promise<Presence> {
  const client = await presenceOf(new URL('/postgres', url).href, 'command');
  return { release: () => client.end() };
}

import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Wording } from '../http/problem.js';
import { alike } from '../plain-fault.js';
import type { Settings } from '../settings.js';
import { openEmbeddedDatabase } from './embedded/embedded-database.js';

export interface DatabaseServer {
  readonly url: string;
  /** Where the data live, as told to the one who starts the service. */
  readonly place: Wording;
  close(): Promise<void>;
}

const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** The server of DATABASE_URL, or our own when there is none. */
export async function openDatabaseServer(settings: Settings, purpose: 'service' | 'command'): Promise<DatabaseServer> {
  if (settings.databaseUrl !== undefined) {
    return { url: settings.databaseUrl, place: alike(withoutPassword(settings.databaseUrl)), close: async () => undefined };
  }
  return openEmbeddedDatabase({ folder: join(dataFolder(settings), 'postgres'), isOwner: purpose === 'service' });
}

export function dataFolder(settings: Settings): string {
  return resolve(checkout, settings.dataFolder);
}

function withoutPassword(url: string): string {
  const parsed = new URL(url);
  return `${parsed.hostname}${parsed.port && `:${parsed.port}`}${parsed.pathname}`;
}

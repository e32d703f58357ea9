import { Client } from 'pg';
import { installationOn, type Installation } from '../cli/installation.js';
import { openDatabaseServer } from '../database/database-server.js';
import { readSettings } from '../settings.js';
import { speakPlainly } from '../http/validation-words.js';

const DATABASE = 'demonstration';

/** The real service, without its port, on an empty database of its own; nothing of the service's data is touched. */
export async function openStage(dataFolder: string, environment: Readonly<Record<string, string>> = {}): Promise<Installation> {
  speakPlainly();
  const settings = readSettings({ DATA_FOLDER: dataFolder, ...environment });
  const server = await openDatabaseServer(settings, 'command');
  return installationOn(settings, { ...server, url: await emptyDatabase(server.url) });
}

async function emptyDatabase(serverUrl: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${DATABASE}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${DATABASE}`;
  return url.toString();
}

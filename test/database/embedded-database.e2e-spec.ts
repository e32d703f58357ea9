import { setTimeout as sleep } from 'node:timers/promises';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { openEmbeddedDatabase } from '../../src/database/embedded/embedded-database.js';
import { everyPage } from '../support/every-page.js';
import { killRepeatedly } from '../support/kill.js';
import { end, startServiceProcess, type ServiceProcess } from '../support/service-process.js';

let folder: string;
let service: ServiceProcess;
let token: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'obektiv-own-server-'));
  service = await startServiceProcess(folder);
  token = service.token!;
});

afterAll(async () => {
  await end(service, 'SIGTERM');
  await rm(service.place, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

test('the first start says in Russian where it is and shows the operator’s token', () => {
  expect(token).toMatch(/^obk_/);
  expect(service.said.replace(/http:\S+|obk_\S+|API|(?<=Данные: ).*/gu, '')).not.toMatch(/[a-z]/iu);
});

test('an ordinary stop ends the database server too', async () => {
  expect(await end(service, 'SIGTERM')).toBe(0);
  await expect(postmaster()).rejects.toThrow('ENOENT');
});

test('the last who leaves stops the server, and not one before who sees nobody at work', async () => {
  const command = () => openEmbeddedDatabase({ folder: join(folder, 'postgres'), isOwner: false });
  const [first, last] = [await command(), await command()];
  await first.close();
  const client = new Client({ connectionString: last.url });
  await client.connect();
  await client.end();
  await last.close();
  await expect(postmaster()).rejects.toThrow('ENOENT');
});

test('a pid file that names a foreign process does not keep the server from starting', async () => {
  await writeFile(
    join(service.place, 'cluster', 'data', 'postmaster.pid'),
    `${process.pid}\n${service.place}\n0\n5432\n\n127.0.0.1\n\nready\n`,
  );
  service = await startServiceProcess(folder, {}, 'en');
  expect((await ask('/health/ready')).status).toBe(200);
});

test('the next start shows no token, speaks English when asked to, and the first token goes on to open the service', async () => {
  expect(service.said).toMatch(/^Obektiv is at/u);
  expect(service.said).not.toMatch(/[а-я]/iu);
  expect(service.token).toBeUndefined();
  expect((await ask('/api/v1/me')).status).toBe(200);
});

test('a second service on the same folder refuses and says what to do', async () => {
  await expect(startServiceProcess(folder)).rejects.toThrow(
    /уже работает другой сервис \(процесс \d+\)\. Остановите его или дайте этому свою папку DATA_FOLDER/u,
  );
  expect((await ask('/health/ready')).status).toBe(200);
});

test('killed during imports and publishes the service loses nothing it confirmed and leaves nothing half-written', async () => {
  const victim = { folder, token, service };
  const { imports, publishes, faults } = await killRepeatedly(victim, 3, 7).finally(() => void (service = victim.service));
  expect(faults).toEqual([]);
  expect(imports.confirmed + imports.whole + imports.absent).toBeGreaterThanOrEqual(3);
  expect(publishes.confirmed + publishes.whole + publishes.absent).toBeGreaterThanOrEqual(3);
});

test('a database server that was killed is started again', async () => {
  const confirmed: string[] = [];
  const writing = found('last', confirmed);
  while (confirmed.length === 0) await sleep(5);
  process.kill(Number((await postmaster()).split('\n')[0]), 'SIGKILL');
  await end(service, 'SIGKILL');
  await writing;
  service = await startServiceProcess(folder);
  expect(await listedCodes()).toEqual(expect.arrayContaining(confirmed));
});

/** Founds authorities one after another until the service is gone, and notes each that was confirmed. */
async function found(prefix: string, confirmed: string[]): Promise<void> {
  for (let number = 0; ; number++) {
    const code = `${prefix}_${number}`;
    const body = JSON.stringify({ code, name: code, timeZone: 'Europe/Moscow' });
    const answer = await ask('/api/v1/authorities', '*', { method: 'POST', body }).catch(() => undefined);
    if (answer?.status !== 201) return;
    confirmed.push(code);
  }
}

async function listedCodes(): Promise<string[]> {
  const get = async (address: string) => ({ body: await (await ask(address)).json() });
  return (await everyPage<{ code: string }>(get, '/api/v1/authorities')).map(({ code }) => code);
}

function ask(path: string, authority = '*', init: RequestInit = {}): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, 'X-Authority': authority, 'Content-Type': 'application/json' };
  return fetch(`${service.address}${path}`, { ...init, headers });
}

function postmaster(): Promise<string> {
  return readFile(join(service.place, 'cluster', 'data', 'postmaster.pid'), 'utf8');
}

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { clusterHome } from '../src/database/embedded/cluster-home.js';
import { startFault } from '../src/start-faults.js';
import { isOnlyHere, SettingsFault, readSettings, serviceUrl, settingsExample } from '../src/settings.js';

describe('settings', () => {
  test('nothing set is enough to start', () => {
    expect(readSettings({})).toMatchObject({ databaseUrl: undefined, host: '127.0.0.1', port: 3000, dataFolder: 'var' });
  });

  test('a variable that is set but empty counts as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '', TRUST_PROXY: '' })).toEqual(readSettings({}));
  });

  test('every fault is listed at once, with its value and what is expected', () => {
    const faults = faultsOf({
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'vpr.example.ru',
      DATABASE_URL: 'mysql://u:secret@h/d',
    });
    expect(faults).toHaveLength(4);
    expect(faults.join('\n')).toMatch(/PORT \("eighty"\)[^]*PUBLIC_URL \("vpr\.example\.ru"\)[^]*LOG_LEVEL \("loud"\)/);
  });

  test('a fault is said in Russian and in English, each in one language only', () => {
    const wrong = {
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'perhaps',
      SHUTDOWN_SECONDS: '0',
      MAX_URL: 'max',
      QUIET_HOURS: 'nights',
      SECRET_KEY: 'short',
    };
    const [russian, english] = [faultsOf(wrong), faultsOf(wrong, 'en')];
    const said = (line: string) => line.replace(/^\w+(?: \(".*?"\))?: /u, '');
    expect(russian.map(said).filter((line) => !/[а-я]/u.test(line) || / \/ /u.test(line))).toEqual([]);
    expect(english.map(said).filter((line) => /[а-я]/u.test(line))).toEqual([]);
    expect(russian[0]).toBe('PORT ("eighty"): нужно: число');
    expect([russian.length, english.length]).toEqual([7, 7]);
  });

  test('a fault never shows a password', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://u:secret@h/d' }).join()).not.toContain('secret');
  });

  test('a public address loses its closing slash, so that links have one', () => {
    expect(readSettings({ PUBLIC_URL: 'https://vpr.example.ru/' }).publicUrl).toBe('https://vpr.example.ru');
  });

  test('links that nobody elsewhere can open are told from the others', () => {
    const isLocal = (environment: Record<string, string>) => isOnlyHere(serviceUrl(readSettings(environment)));
    expect([{}, { HOST: '0.0.0.0' }, { HOST: '::1' }, { PUBLIC_URL: 'http://localhost:3000' }].map(isLocal)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([{ PUBLIC_URL: 'https://vpr.example.ru' }, { HOST: '10.0.0.7' }, { HOST: '127.example.ru' }].map(isLocal)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('config/env.example lists every setting with its default', () => {
    expect(readFileSync(new URL('../../config/env.example', import.meta.url), 'utf8')).toBe(settingsExample());
  });
});

describe('a start that is refused', () => {
  test('names the setting that is wrong: the port, the address, the name, the database', async () => {
    const listening = (port: number, host: string) => once(createServer().listen(port, host), 'error').then(([error]) => error);
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND vpr'), {
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
      hostname: 'vpr',
    });
    const faults = [await listening(port, '127.0.0.1'), await listening(0, '192.0.2.1'), unknown, await refusedConnection()];
    taken.close();
    expect(faults.map((fault) => startFault(fault).ru)).toEqual([
      `Порт ${port} занят другой программой. Остановите её или дайте в PORT другое число (0 – любой свободный).`,
      'По адресу 192.0.2.1 на этой машине принимать запросы нельзя (EADDRNOTAVAIL). Дайте в HOST её адрес, 127.0.0.1 или 0.0.0.0.',
      'Такого имени в сети нет: vpr. Проверьте HOST и DATABASE_URL.',
      'База данных не открывается: connect ECONNREFUSED 127.0.0.1:1. Проверьте DATABASE_URL.',
    ]);
    expect(faults.map((fault) => startFault(fault).en).join()).not.toMatch(/[а-я]/iu);
  });

  test('names the folder where nothing can be kept, instead of putting the data elsewhere', async () => {
    const here = fileURLToPath(import.meta.url);
    await expect(clusterHome(join(here, 'postgres'))).rejects.toThrow(
      `There is no folder ${here} for the data and none can be made (EEXIST)`,
    );
  });
});

/** Nobody listens at port 1. */
async function refusedConnection(): Promise<unknown> {
  return new Client({ host: '127.0.0.1', port: 1 }).connect().catch((error: unknown) => error);
}

function faultsOf(environment: Record<string, string>, language: 'ru' | 'en' = 'ru'): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsFault) return error.faults.map((fault) => fault[language]);
  }
  return [];
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { SHORT_LIFE } from './short-life.js';
import type { Wording } from '../../src/http/problem.js';

export interface ServiceProcess {
  readonly child: ChildProcess;
  readonly address: string;
  readonly place: string;
  readonly token: string | undefined;
  /** What it told whoever started it. */
  readonly said: string;
}

const main = fileURLToPath(new URL('../../src/main.js', import.meta.url));

/** `npm start` as its own process, with its data in a folder; rejects with what it said when it refuses to start. */
export async function startServiceProcess(
  dataFolder: string,
  environment: Record<string, string> = {},
  language: keyof Wording = 'ru',
): Promise<ServiceProcess> {
  const { DATABASE_URL: _, NODE_OPTIONS: __, ...inherited } = process.env;
  const env = { ...inherited, DATA_FOLDER: dataFolder, PORT: '0', LOG_LEVEL: 'silent', ...environment };
  const child = spawn(process.execPath, [...SHORT_LIFE, main, '--language', language], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = await words(child);
  const address = /(?:по адресу|is at) (\S+),/u.exec(said)?.[1];
  if (address === undefined) throw new Error(said);
  return { child, address, place: /^(?:Данные|Data): (\S+)/mu.exec(said)![1]!, token: /: (obk_\S+)/.exec(said)?.[1], said };
}

/** Ends a process by a signal and answers its exit code, or the signal's name if it had no time to choose one. */
export async function end(service: ServiceProcess, signal: NodeJS.Signals): Promise<number | string> {
  if (service.child.exitCode !== null || service.child.signalCode !== null) return service.child.exitCode ?? '';
  const ended = once(service.child, 'exit') as Promise<[number | null, string | null]>;
  service.child.kill(signal);
  const [code, name] = await ended;
  return code ?? name ?? '';
}

async function words(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of child.stderr!.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += String(text);
    if (/^(?:Данные|Data): .*\n/mu.test(said)) return said;
  }
  return said;
}

import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../src/cli/run.js';
import { processShell } from '../../src/cli/shell.js';
import { SHORT_LIFE } from '../support/short-life.js';

const cli = fileURLToPath(new URL('../../src/cli.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line within this process: a tenth of what a process of its own costs. */
export async function run(...args: readonly string[]): Promise<Outcome> {
  return inside({}, ...args);
}

/** The same in English; Russian is what is heard otherwise. */
export async function english(...args: readonly string[]): Promise<Outcome> {
  return run(...args, '--language', 'en');
}

/** The same with settings of an installation. */
export async function inside(environment: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Outcome> {
  const [out, err]: [string[], string[]] = [[], []];
  const shell = { print: (text: string) => void out.push(text), tell: (line: string) => void err.push(`${line}\n`) };
  const code = await runCommandLine(args, { ...processShell(), ...shell, environment });
  return { code, out: out.join(''), err: err.join('') };
}

/** The command line whose results go to a disk that is full, as only Linux can show it. */
export function onFullDisk(...args: readonly string[]): Outcome {
  const shell = ['-c', '"$0" "$@" > /dev/full', process.execPath, cli, ...args];
  const { status, stderr } = spawnSync('sh', shell, { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  return { code: status, out: '', err: stderr };
}

/** The command line as a process of its own, for what only a process can show: its streams, its exit code, its signals. */
export function started(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [...SHORT_LIFE, cli, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, outcome, told: () => err };
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runCommandLine } from '../../src/cli/run.js';
import { processShell } from '../../src/cli/shell.js';

const cli = fileURLToPath(new URL('../../src/cli.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a process of its own. */
export async function run(...args: readonly string[]): Promise<Outcome> {
  return started(args).outcome;
}

export function started(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [cli, ...args], { env: { ...process.env, NODE_OPTIONS: '', ...environment } });
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

/** The same command line within this process: quicker, for what needs no process of its own. */
export async function inside(environment: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Outcome> {
  const [out, err]: [string[], string[]] = [[], []];
  const shell = { print: (text: string) => void out.push(text), tell: (line: string) => void err.push(`${line}\n`) };
  const code = await runCommandLine(args, { ...processShell(), ...shell, environment });
  return { code, out: out.join(''), err: err.join('') };
}

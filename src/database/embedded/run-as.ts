import { spawn } from 'node:child_process';
import type { ServerUser } from './server-user.js';

export interface Outcome {
  readonly succeeded: boolean;
  readonly output: string;
}

const PATIENCE_MS = 120_000;

/** Runs a program of PostgreSQL as the server's user, in a folder that user may enter, to its end. */
export async function runAs(user: ServerUser | undefined, program: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...spawnOptions(user), stdio: ['ignore', 'pipe', 'pipe'], timeout: PATIENCE_MS });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, output: output.trim() }));
  });
}

/** The server's messages are read by us: they must not depend on the machine's language, nor its wishes on PG… variables. */
export function spawnOptions(user: ServerUser | undefined): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { cwd: '/', env: { ...Object.fromEntries(inherited), LC_ALL: 'C' }, ...user };
}

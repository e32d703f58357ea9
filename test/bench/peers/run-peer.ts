import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { MipProgress } from '../../../src/engine/search/lp/port.js';
import { readCbc, readGlpsol, type News } from './native.js';

/** The best objective and the best bound from a moment on. */
export interface Mark extends MipProgress {
  readonly at: number;
}

/** What became of one peer on one instance. */
export interface PeerRun {
  readonly peer: string;
  readonly track: readonly Mark[];
  readonly seconds: number;
  readonly memoryMegabytes: number | null;
  readonly fault?: string;
}

/** The files of one instance: the problem as JSON and its exact model as LP text. */
export interface InstanceFiles {
  readonly problem: string;
  readonly model: string;
}

interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly read: (line: string) => News | null;
}

/** Seconds after the limit until a peer that does not end by itself is killed. */
const GRACE = 30;
const LOOK_MILLISECONDS = 200;
const NATIVE = new Set(['cbc', 'glpsol']);

/** Whether this machine can run the peer at all. */
export function isThere(peer: string): boolean {
  return !NATIVE.has(peer) || spawnSync(peer, ['--version'], { input: '', stdio: 'pipe' }).error === undefined;
}

/** Runs one peer in a process of its own and kills it when its time and its grace are over. */
export async function runPeer(peer: string, files: InstanceFiles, limit: number): Promise<PeerRun> {
  const { program, args, read } = commandOf(peer, files, limit);
  const startedAt = performance.now();
  const elapsed = () => (performance.now() - startedAt) / 1000;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const track: Mark[] = [];
  let lastAt = 0;
  let [fault, memory]: [string | undefined, number | null] = [undefined, null];
  const timers = [
    setInterval(() => (memory = peakMegabytes(child) ?? memory), LOOK_MILLISECONDS),
    setTimeout(() => ((fault ??= `killed ${GRACE} s after the limit`), child.kill('SIGKILL')), (limit + GRACE) * 1000),
  ];
  for await (const line of createInterface({ input: child.stdout })) {
    const news = read(line);
    if (news === null) continue;
    fault ??= news.fault;
    lastAt = news.at ?? elapsed();
    note(track, news, lastAt);
  }
  const code = child.exitCode ?? child.signalCode ?? (await new Promise<number | null>((resolve) => child.once('exit', resolve)));
  for (const timer of timers) clearInterval(timer);
  if (code !== 0) fault ??= `ended with ${code}`;
  const seconds = fault === undefined ? lastAt : elapsed();
  return { peer, track, seconds, memoryMegabytes: memory, ...(fault === undefined ? {} : { fault }) };
}

function commandOf(peer: string, { problem, model }: InstanceFiles, seconds: number): Command {
  const limit = String(Math.ceil(seconds));
  if (peer === 'cbc') return { program: 'cbc', args: [model, 'sec', limit, 'solve', 'quit'], read: readCbc };
  if (peer === 'glpsol') return { program: 'glpsol', args: ['--lp', model, '--tmlim', limit, '--cuts'], read: readGlpsol };
  const script = fileURLToPath(new URL('./peer-process.js', import.meta.url));
  const args = ['--max-old-space-size=4096', script, peer, problem, String(seconds)];
  return { program: process.execPath, args, read: readJson };
}

function readJson(line: string): News | null {
  try {
    return JSON.parse(line) as News;
  } catch {
    return null;
  }
}

/** Objectives only fall and bounds only rise, whatever a peer says next. */
function note(track: Mark[], { objective, bound }: News, at: number): void {
  const last = track.at(-1) ?? { objective: Infinity, bound: -Infinity };
  const mark = { at, objective: Math.min(last.objective, objective ?? Infinity), bound: Math.max(last.bound, bound ?? -Infinity) };
  if (mark.objective < last.objective || mark.bound > last.bound) track.push(mark);
}

/** Linux tells the largest memory of a process while it lives; elsewhere it stays unknown. */
function peakMegabytes({ pid }: ChildProcess): number | null {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

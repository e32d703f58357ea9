import { arch, cpus, platform, totalmem } from 'node:os';
import type { Mark, PeerRun } from './peers/run-peer.js';

/** All runs on one instance. */
export interface InstanceRuns {
  readonly name: string;
  readonly runs: readonly PeerRun[];
}

/** Seconds at which the gap is looked at. */
export const MOMENTS = [1, 5, 30, 120];

/** The machine in one line. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} × ${first?.model.trim() ?? 'processor'}, ${memory} GB`;
}

/** The table of one instance in Markdown: gaps against the best bound that anybody proved in this run. */
export function tableOf({ name, runs }: InstanceRuns, limit: number): string {
  const proved = Math.max(...runs.map(({ track }) => track.at(-1)?.bound ?? -Infinity));
  const moments = MOMENTS.filter((moment) => moment <= limit);
  const head = ['', 'first roster', ...moments.map((moment) => `gap at ${moment} s`), 'at the end', 'own proved gap', 'memory'];
  const rows = runs.map((run) => rowOf(run, proved, moments));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`**${name}**, best proved bound ${format(proved)}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

function rowOf({ peer, track, seconds, memoryMegabytes, fault }: PeerRun, proved: number, moments: readonly number[]): string[] {
  const first = track.find(({ objective }) => objective < Infinity);
  const last = track.at(-1);
  const end = last === undefined || last.objective === Infinity ? 'none' : `${format(last.objective)}, ${gap(last, proved)}`;
  return [
    peer,
    first === undefined ? '-' : `${first.at.toFixed(2)} s`,
    ...moments.map((moment) =>
      gap(
        track.findLast(({ at }) => at <= moment),
        proved,
      ),
    ),
    `${end} in ${seconds.toFixed(1)} s${fault === undefined ? '' : ` (${fault})`}`,
    last === undefined ? '-' : gap(last, last.bound),
    memoryMegabytes === null ? '-' : `${memoryMegabytes} MB`,
  ];
}

function gap(mark: Mark | undefined, bound: number): string {
  if (mark === undefined || mark.objective === Infinity || bound === -Infinity) return '-';
  return `${((100 * Math.max(0, mark.objective - bound)) / Math.max(1, mark.objective)).toFixed(2)} %`;
}

function format(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString('en') : '-';
}

import { readFileSync } from 'node:fs';

/** The most memory that each process begun by this one has had so far, in MB (on Linux, which alone tells it). */
export function childrenPeaks(): readonly number[] {
  const children = read(`/proc/self/task/${process.pid}/children`).split(' ').filter(Boolean);
  return children.map((pid) => peakOf(pid) ?? 0);
}

/** The most memory that this process has had so far, in MB. Elsewhere than on Linux what its parent had when it began may count too. */
export function ownPeak(): number {
  return peakOf('self') ?? Math.round(process.resourceUsage().maxRSS / 1024);
}

function peakOf(pid: string): number | null {
  const kilobytes = /^VmHWM:\s+(\d+)/mu.exec(read(`/proc/${pid}/status`))?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}

function read(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch {
    return '';
  }
}

import { readFileSync } from 'node:fs';

/** The most memory that each process begun by this one has had so far, in MB (on Linux, which alone tells it). */
export function childrenPeaks(): readonly number[] {
  const children = read(`/proc/self/task/${process.pid}/children`).split(' ').filter(Boolean);
  return children.map((pid) => Math.round(Number(/^VmHWM:\s+(\d+)/mu.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024));
}

/** The most memory that this process has had so far, in MB. */
export function ownPeak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function read(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch {
    return '';
  }
}

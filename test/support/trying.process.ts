import { readFile } from 'node:fs/promises';
import { NO_BACKGROUND } from '../../src/imports/values/background.js';
import { basename } from 'node:path';
import { DryRun } from '../../src/imports/dry-run/dry-run.js';
import { FileRefused } from '../../src/imports/spreadsheet/refusals.js';
import { childrenPeaks, ownPeak } from './memory-peaks.js';

/** What became of a file, and the most memory in MB of the process that tried it and of the one that read it. */
export interface TriedFile {
  readonly outcome: string;
  readonly service: number;
  readonly reader: number;
}

process.once('message', (path: string) => void tried(path).then((answer) => process.send?.(answer)));

async function tried(path: string): Promise<TriedFile> {
  const dryRun = new DryRun();
  let reader = 0;
  const look = () => (reader = Math.max(reader, ...childrenPeaks()));
  const watch = setInterval(look, 5);
  const outcome = await outcomeOf(dryRun, path);
  look();
  clearInterval(watch);
  dryRun.end();
  return { outcome, service: ownPeak(), reader };
}

async function outcomeOf(dryRun: DryRun, path: string): Promise<string> {
  try {
    await dryRun.read({ bytes: await readFile(path), fileName: basename(path), ownLogin: null, background: NO_BACKGROUND });
    return 'read';
  } catch (error) {
    if (error instanceof FileRefused) return error.code;
    throw error;
  }
}

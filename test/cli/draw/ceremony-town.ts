import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../../src/cli/run.js';
import type { Outcome } from '../command-line.js';

export const SECRETS = ['управление: 7c1d-морошка-44', 'школы: 3 6 1 1 5 2 4 6', 'профсоюз: синий трактор 19'] as const;
export const DICE = '31415 92653 58979 32384';

/** A folder to be published, a private one beside it, and a clock that the test turns. */
export interface CeremonyTown {
  readonly folder: string;
  readonly root: string;
  readonly secret: (n: number) => string;
  /** Runs a command at a moment, with what people type, line by line. */
  readonly at: (moment: string, args: readonly string[], typed?: readonly string[]) => Promise<Outcome>;
}

export async function ceremonyTown(): Promise<CeremonyTown> {
  const root = await mkdtemp(join(tmpdir(), 'obektiv-ceremony-'));
  const secret = (n: number) => join(root, `secret-${n}.txt`);
  await Promise.all(SECRETS.map((text, index) => writeFile(secret(index + 1), `${text}\n`)));
  await writeFile(join(root, 'works.csv'), worksList());
  return { root, folder: join(root, 'draw'), secret, at };
}

export function frameArgs({ root, folder }: CeremonyTown): readonly string[] {
  return ['draw', 'frame', join(root, 'works.csv'), folder, '--openings', join(root, 'openings.json')];
}

export function planArgs(folder: string, commitments: readonly string[], source: readonly string[]): readonly string[] {
  const party = commitments.length === 0 ? [] : ['--commitment', ...commitments];
  const what = ['--id', '2026-04/ВПР-4-русский', '--number', '18', '--total', '15', '--min-per-stratum', '2'];
  return ['draw', 'plan', folder, ...what, '--share', '20', ...source, ...party];
}

function worksList(): string {
  const rows = Array.from({ length: 60 }, (_, i) => `шкаф-${i + 1};${STRATA[i % STRATA.length]};${10 + (i % 20)};${2 + (i % 4)}`);
  return `работа;класс;балл;отметка\n${rows.join('\n')}\n`;
}

const STRATA = ['СОШ-1/4А', 'СОШ-1/4Б', 'СОШ-1/4А', 'Лицей-7/4А', 'Гимназия-12/4В', 'СОШ-1/4А'];

async function at(moment: string, args: readonly string[], typed: readonly string[] = []): Promise<Outcome> {
  const lines = typed.values();
  let [out, err] = ['', ''];
  const code = await runCommandLine([...args, '--language', 'en'], {
    print: (text) => void (out += text),
    tell: (line) => void (err += `${line}\n`),
    environment: {},
    ask: async () => lines.next().value ?? null,
    now: () => new Date(moment),
    onInterrupt: () => () => undefined,
  });
  return { code, out, err };
}

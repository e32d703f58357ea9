import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { gapOf, type RecheckProgress, solveRecheck } from '../engine/index.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { asJson } from './documents.js';
import { deliver, ensureWritable } from './files.js';
import { languageOption, type Language } from './language.js';
import { numberFrom, wholeNumberFrom } from './numbers.js';
import { readRecheck } from './recheck-documents.js';
import { recheckOutcome, standing } from './solve-words.js';
import type { Shell } from './shell.js';

interface RecheckSolveOptions {
  readonly out?: string;
  readonly timeLimit: number;
  readonly seed: number;
  readonly language: Language;
}

const ENGINE_VERSION = '1';

/** Assigns works to experts, and says how good the assignment is proved to be. */
export const recheckSolve: CliCommand = (shell) =>
  commandCalled('recheck-solve', 'assign the drawn works to experts; Ctrl-C stops and keeps the best found')
    .argument('<problem.json>', 'a recheck-problem/1 file')
    .option('--out <solution.json>', 'where to write the recheck-solution/1 (otherwise to stdout)')
    .option('--time-limit <seconds>', 'stop after so many seconds', numberFrom(0), 60)
    .option('--seed <number>', 'chooses between equally good assignments', wholeNumberFrom(0), 1)
    .addOption(languageOption('the report'))
    .action(async (path: string, { out, timeLimit, seed, language }: RecheckSolveOptions) => {
      const { problem, hash } = await readRecheck(path);
      if (out !== undefined) await ensureWritable(out);
      let isStopped = false;
      const deafen = shell.onInterrupt(() => {
        isStopped = true;
      });
      try {
        const solution = await solveRecheck(problem, {
          seed,
          hash,
          version: ENGINE_VERSION,
          clock: () => performance.now(),
          timeLimitSeconds: timeLimit,
          isStopped: () => isStopped,
          onProgress: progressTeller(shell, language),
          breathe: async () => setImmediate(),
        });
        await deliver(asJson(solution), out, shell);
        shell.tell(recheckOutcome(solution, language));
      } finally {
        deafen();
      }
    });

/** Tells each phase at once and then twice a second at most. */
function progressTeller(shell: Shell, language: Language): (progress: RecheckProgress) => void {
  let [toldAt, toldPhase] = [-Infinity, ''];
  return ({ phase, incumbent, bound }) => {
    if (phase === toldPhase && performance.now() - toldAt < 500) return;
    [toldAt, toldPhase] = [performance.now(), phase];
    shell.tell(standing({ phase, objective: incumbent, bound, gap: gapOf({ incumbent, bound }) }, language, 4));
  };
}

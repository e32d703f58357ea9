import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { gapOf, type RecheckProgress, solveRecheck } from '../engine/index.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { asJson } from './documents.js';
import { deliver, ensureWritable } from './files.js';
import type { Language } from './language.js';
import { readRecheck } from './recheck-documents.js';
import { searchLimit, searchSeed } from './search-options.js';
import { recheckOutcome, standing } from './solve-words.js';
import type { Shell } from './shell.js';

interface RecheckSolveOptions {
  readonly out?: string;
  readonly timeLimit: number;
  readonly seed: number;
}

const ENGINE_VERSION = '1';

/** Assigns works to experts, and says how good the assignment is proved to be. */
export const recheckSolve: CliCommand = (shell) =>
  commandCalled(shell, 'recheck-solve', {
    does: {
      ru: 'распределить вынутые работы по экспертам; Ctrl-C останавливает и оставляет лучшее найденное',
      en: 'assign the drawn works to experts; Ctrl-C stops and keeps the best found',
    },
  })
    .argument('<problem.json>', shell.words('файл recheck-problem/1', 'a recheck-problem/1 file'))
    .option(
      '--out <solution.json>',
      shell.words(
        'куда записать recheck-solution/1 (иначе на stdout)',
        'where to write the recheck-solution/1 (otherwise to stdout)',
      ),
    )
    .addOption(searchLimit(shell.words))
    .addOption(searchSeed(shell.words))
    .action(async (path: string, { out, timeLimit, seed }: RecheckSolveOptions) => {
      const { language } = shell;
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

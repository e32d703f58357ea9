import { type Command, Option } from 'commander';
import {
  BACKENDS,
  type Backend,
  compile,
  conflictMembers,
  LEAST_CAP,
  pinConflict,
  type RosterCertificate,
  type RosterProblem,
  type RosterSolution,
} from '../engine/index.js';
import { type Drawn, solveByLottery } from '../solving/lottery.js';
import { solveInThreads } from '../solving/portfolio.js';
import type { SolveProgress, SolveWish } from '../solving/solve-wish.js';
import type { ThreadControl } from '../solving/solver-thread.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from './cli-command.js';
import { asJson, readCertificate, readProblem, readSolution } from './documents.js';
import { deliver, ensureWritable, writeWhole } from './files.js';
import { inputFault } from './input-fault.js';
import type { Language } from './language.js';
import { numberFrom, wholeNumberFrom } from './numbers.js';
import { searchGap, searchLimit, searchSeed } from './search-options.js';
import type { Shell } from './shell.js';
import { lotteryLine, progressLine, rosterOutcome } from './solve-words.js';

interface SolveOptions {
  readonly out?: string;
  readonly certificate?: string;
  readonly timeLimit: number;
  readonly gap: number;
  readonly seed: number;
  readonly threads: number;
  readonly backend: Backend | 'search';
  readonly mostLikely?: number;
  readonly from?: string;
  readonly prices?: string;
}

/** Finds the best roster it can in its time, and says how good it is proved to be. */
export const solve: CliCommand = (shell, end) =>
  withOptions(
    commandCalled(shell, 'solve', {
      does: {
        ru: 'найти лучший график; Ctrl-C останавливает и оставляет лучшее найденное',
        en: 'find the best roster; Ctrl-C stops and keeps the best found',
      },
      refused: {
        ru: 'закрепления противоречат правилам; в ответе сказано, какие',
        en: 'the pins contradict the rules; the answer says which',
      },
    }),
    shell,
  ).action(async (path: string, options: SolveOptions) => {
    const { language } = shell;
    const { out, certificate, timeLimit, gap, seed, threads, backend, mostLikely } = options;
    const { problem, hash } = await readProblem(path);
    const earlier = await readEarlier(hash, options);
    for (const file of [out, certificate]) if (file !== undefined) await ensureWritable(file);
    const stopper = new AbortController();
    const deafen = shell.onInterrupt(() => stopper.abort());
    try {
      let proof: RosterCertificate | null = null;
      const control = {
        hash,
        signal: stopper.signal,
        report: (progress: SolveProgress) => shell.tell(progressLine(progress, language)),
        ...(certificate !== undefined && { onCertificate: (told: RosterCertificate) => void (proof = told) }),
      };
      const wish = { timeLimitSeconds: timeLimit, gap, seed, backend, ...earlier };
      const found = await (mostLikely === undefined
        ? solveInThreads(problem, wish, threads, control)
        : draw(problem, mostLikely, wish, threads, control, (drawn) => shell.tell(lotteryLine(drawn, mostLikely, language))));
      const solution = inLanguage(problem, found, language);
      await deliver(asJson(solution), out, shell);
      if (certificate !== undefined && proof !== null) await writeWhole(certificate, `${JSON.stringify(proof)}\n`);
      shell.tell(rosterOutcome(solution, language));
      end(solution.status === 'infeasible' ? REFUSED : DONE);
    } finally {
      deafen();
    }
  });

function withOptions(command: Command, { words }: Shell): Command {
  return command
    .argument('<problem.json>', words('файл roster-problem/1 или /2', 'a roster-problem/1 or /2 file'))
    .option(
      '--out <solution.json>',
      words(
        'куда записать roster-solution/1 или /2 (иначе на stdout)',
        'where to write the roster-solution/1 or /2 (otherwise to stdout)',
      ),
    )
    .option(
      '--certificate <certificate.json>',
      words(
        'куда записать roster-certificate/1: цены, которые доказывают границу',
        'where to write the roster-certificate/1: prices that prove the bound',
      ),
    )
    .option(
      '--from <solution.json>',
      words('продолжить с графика прежнего решения этой задачи', 'go on from the roster of an earlier solution of this problem'),
    )
    .option(
      '--prices <certificate.json>',
      words(
        'продолжить с цен его сертификата: его граница верна с самого начала',
        'go on from the prices of its certificate: its bound holds from the beginning',
      ),
    )
    .addOption(searchLimit(words))
    .addOption(searchGap(words))
    .addOption(searchSeed(words))
    .option(
      '--threads <number>',
      words('сколько потоков ищут; с одним ответ повторяется', 'how many threads search; with one the answer is repeatable'),
      wholeNumberFrom(words, 1, 2),
      1,
    )
    .addOption(
      new Option('--backend <name>', words('чем решать', 'what solves')).choices(['search', ...BACKENDS]).default('search'),
    )
    .option(
      '--most-likely <share>',
      words(
        'пусть --seed тянет жребий, кому где можно выходить: ни у кого доля жребиев с одной и той же школой не будет больше этой',
        'let the seed draw who may serve where, so that no person is at one school at more than this share of seeds',
      ),
      numberFrom(words, LEAST_CAP, 1),
    );
}

/** The state of an earlier search. It must be of the same problem, to the byte: of another one it would promise what it cannot give. */
async function readEarlier(hash: string, { from, prices }: SolveOptions): Promise<Pick<SolveWish, 'start' | 'prices'>> {
  const solution = from === undefined ? undefined : await readSolution(from);
  const certificate = prices === undefined ? undefined : await readCertificate(prices);
  for (const [file, document] of [
    [from, solution],
    [prices, certificate],
  ] as const)
    if (document !== undefined && document.problem !== hash)
      throw inputFault(
        `${file}: это файл другой задачи (${document.problem}, а не ${hash}). Назовите файлы этой.`,
        `${file}: it belongs to another problem (${document.problem}, not ${hash}). Name the files of this one.`,
      );
  return {
    ...(solution !== undefined && { start: solution.duties }),
    ...(certificate !== undefined && { prices: certificate.prices }),
  };
}

async function draw(
  problem: RosterProblem,
  cap: number,
  wish: SolveWish,
  threads: number,
  control: ThreadControl,
  tell: (drawn: Drawn) => void,
): Promise<RosterSolution> {
  const drawn = await solveByLottery(problem, cap, wish, threads, control);
  tell(drawn);
  return drawn.solution;
}

/** The engine says in its own language why there is no roster; whoever asks hears it in theirs. */
function inLanguage(problem: RosterProblem, solution: RosterSolution, language: Language): RosterSolution {
  if (solution.status !== 'infeasible') return solution;
  const instance = compile(problem);
  const conflict = pinConflict(instance);
  return conflict === null ? solution : { ...solution, conflict: conflictMembers(instance, conflict, language) };
}

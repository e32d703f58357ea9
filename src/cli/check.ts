import { checkRoster, type WrongFigure } from '../engine/index.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from './cli-command.js';
import { readProblem, readSolution } from './documents.js';

/** Judges a solution by the specification alone. */
export const check: CliCommand = (shell, end) =>
  commandCalled('check', 'judge a solution: every hard rule and every figure it states', 'a rule is broken or a figure is wrong')
    .argument('<problem.json>', 'a roster-problem/1 or /2 file')
    .argument('<solution.json>', 'its roster-solution/1 or /2 file')
    .action(async (problemPath: string, solutionPath: string) => {
      const [{ problem, hash }, solution] = [await readProblem(problemPath), await readSolution(solutionPath)];
      const { isRight, text } = judged(checkRoster(problem, solution, hash), `${solution.duties.length} duties`);
      shell.print(text);
      end(isRight ? DONE : REFUSED);
    });

/** What a checker found, as far as the command line tells it. */
export interface Judgement {
  readonly violations: readonly { readonly rule: string; readonly message: { readonly en: string } }[];
  readonly wrongFigures: readonly WrongFigure[];
  readonly objective: number;
}

/** The judgement as lines for a person: everything that is wrong, then the verdict over so much. */
export function judged({ violations, wrongFigures, objective }: Judgement, extent: string) {
  const isRight = violations.length === 0 && wrongFigures.length === 0;
  const summary = `${extent}, objective ${objective}`;
  const lines = [
    ...violations.map(({ rule, message }) => `${rule}: ${message.en}`),
    ...wrongFigures.map(({ figure, stated, actual }) => `wrong figure ${figure}: states ${shown(stated)}, is ${shown(actual)}`),
    isRight ? `right: ${summary}` : `${violations.length} violations, ${wrongFigures.length} wrong figures: ${summary}`,
  ];
  return { isRight, text: `${lines.join('\n')}\n` };
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

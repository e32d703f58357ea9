import { checkRoster, type RosterCheck } from '../engine/index.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from './cli-command.js';
import { readProblem, readSolution } from './documents.js';

/** Judges a solution by the specification alone. */
export const check: CliCommand = (shell, end) =>
  commandCalled('check', 'judge a solution: every hard rule and every figure it states', 'a rule is broken or a figure is wrong')
    .argument('<problem.json>', 'a roster-problem/1 file')
    .argument('<solution.json>', 'its roster-solution/1 file')
    .action(async (problemPath: string, solutionPath: string) => {
      const [{ problem, hash }, solution] = [await readProblem(problemPath), await readSolution(solutionPath)];
      const judgement = checkRoster(problem, solution, hash);
      const lines = complaints(judgement);
      shell.print(`${[...lines, verdict(judgement, lines.length, solution.duties.length)].join('\n')}\n`);
      end(lines.length === 0 ? DONE : REFUSED);
    });

function complaints({ violations, wrongFigures }: RosterCheck): readonly string[] {
  return [
    ...violations.map(({ rule, message }) => `${rule}: ${message.en}`),
    ...wrongFigures.map(({ figure, stated, actual }) => `wrong figure ${figure}: states ${shown(stated)}, is ${shown(actual)}`),
  ];
}

function verdict({ violations, wrongFigures, objective }: RosterCheck, faults: number, duties: number): string {
  const summary = `${duties} duties, objective ${objective}`;
  return faults === 0 ? `right: ${summary}` : `${violations.length} violations, ${wrongFigures.length} wrong figures: ${summary}`;
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

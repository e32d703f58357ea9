import { checkRecheck } from '../engine/index.js';
import { judged } from './check.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from './cli-command.js';
import { readRecheck, readRecheckAnswer } from './recheck-documents.js';

/** Judges an assignment of works to experts by the specification alone. */
export const recheckCheck: CliCommand = (shell, end) =>
  commandCalled(
    'recheck-check',
    'judge an assignment: every hard rule and every figure it states',
    'a rule is broken or a figure is wrong',
  )
    .argument('<problem.json>', 'a recheck-problem/1 file')
    .argument('<solution.json>', 'its recheck-solution/1 file')
    .action(async (problemPath: string, solutionPath: string) => {
      const [{ problem, hash }, solution] = [await readRecheck(problemPath), await readRecheckAnswer(solutionPath)];
      const { isRight, text } = judged(checkRecheck(problem, solution, hash), `${solution.assignments.length} checks`);
      shell.print(text);
      end(isRight ? DONE : REFUSED);
    });

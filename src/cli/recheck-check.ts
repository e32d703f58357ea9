import { checkRecheck } from '../engine/index.js';
import { judged } from './check.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from './cli-command.js';
import { counted } from './language.js';
import { readRecheck, readRecheckAnswer } from './recheck-documents.js';
import { CHECKS } from './solve-words.js';

/** Judges an assignment of works to experts by the specification alone. */
export const recheckCheck: CliCommand = (shell, end) =>
  commandCalled(shell, 'recheck-check', {
    does: {
      ru: 'проверить распределение: каждое строгое правило и каждое указанное число',
      en: 'judge an assignment: every hard rule and every figure it states',
    },
    refused: { ru: 'нарушено правило или неверно число', en: 'a rule is broken or a figure is wrong' },
  })
    .argument('<problem.json>', shell.words('файл recheck-problem/1', 'a recheck-problem/1 file'))
    .argument('<solution.json>', shell.words('файл recheck-solution/1 этой задачи', 'its recheck-solution/1 file'))
    .action(async (problemPath: string, solutionPath: string) => {
      const { language } = shell;
      const [{ problem, hash }, solution] = [await readRecheck(problemPath), await readRecheckAnswer(solutionPath)];
      const { isRight, text } = judged(
        checkRecheck(problem, solution, hash),
        counted(solution.assignments.length, CHECKS, language),
        language,
      );
      shell.print(text);
      end(isRight ? DONE : REFUSED);
    });

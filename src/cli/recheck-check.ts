import { checkRecheck } from '../engine/index.js';
import { judged } from './check.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from './cli-command.js';
import { counted, languageOption, type Language } from './language.js';
import { readRecheck, readRecheckAnswer } from './recheck-documents.js';
import { CHECKS } from './solve-words.js';

/** Judges an assignment of works to experts by the specification alone. */
export const recheckCheck: CliCommand = (shell, end) =>
  commandCalled(
    'recheck-check',
    'judge an assignment: every hard rule and every figure it states',
    'a rule is broken or a figure is wrong',
  )
    .argument('<problem.json>', 'a recheck-problem/1 file')
    .argument('<solution.json>', 'its recheck-solution/1 file')
    .addOption(languageOption('the verdict'))
    .action(async (problemPath: string, solutionPath: string, { language }: { readonly language: Language }) => {
      const [{ problem, hash }, solution] = [await readRecheck(problemPath), await readRecheckAnswer(solutionPath)];
      const { isRight, text } = judged(
        checkRecheck(problem, solution, hash),
        counted(solution.assignments.length, CHECKS, language),
        language,
      );
      shell.print(text);
      end(isRight ? DONE : REFUSED);
    });

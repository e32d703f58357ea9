import {
  checkDuties,
  compile,
  dutySentences,
  explainDuty,
  indexDuties,
  rosterOf,
  shortageSentence,
  shortagesOf,
  type Duty,
  type Instance,
  type Roster,
  type RosterProblem,
  type RosterSolution,
} from '../engine/index.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { readProblem, readSolution } from './documents.js';
import { ensureFolder } from './files.js';
import { InputFault } from './input-fault.js';
import { insights, type InsightWishes } from './explain-insight.js';
import { languageOption, type Language } from './language.js';
import { numberFrom } from './numbers.js';

interface ExplainOptions extends InsightWishes {
  readonly person?: string;
  readonly slot?: string;
  readonly language: Language;
}

/** Why this person, and why nobody there. */
export const explain: CliCommand = (shell) =>
  commandCalled('explain', 'say why slots are short and why these people were chosen')
    .argument('<problem.json>', 'a roster-problem/1 or /2 file')
    .argument('<solution.json>', 'its roster-solution/1 or /2 file')
    .option('--person <id>', 'only the duties of this person')
    .option('--slot <id>', 'only the duties of this slot')
    .option('--least-changes', 'also the least changes that would fill each open place')
    .option('--rule-costs', 'also what each rule and weight costs, bounded by solving without it')
    .option(
      '--alternatives <folder>',
      'also up to two clearly different rosters that cost at most 5 % more, as solution files in this folder; made when it is not there',
    )
    .option('--time-limit <seconds>', 'how long to search for each rule and each other roster', numberFrom(0), 5)
    .addOption(languageOption('the sentences'))
    .action(async (problemPath: string, solutionPath: string, { language, ...chosen }: ExplainOptions) => {
      const [{ problem, hash }, solution] = [await readProblem(problemPath), await readSolution(solutionPath)];
      const { duties } = solution;
      refuseOthers(solution, hash, [problemPath, solutionPath]);
      refuseUnknown(problem, chosen, problemPath);
      refuseBroken(problem, duties, [problemPath, solutionPath]);
      const { alternatives } = chosen;
      if (alternatives !== undefined) await ensureFolder(alternatives, 'alternative-1.json');
      const instance = compile(problem);
      const roster = rosterOf(instance, indexDuties(instance, [...duties]));
      shell.print(
        `${sentences(instance, roster, duties.filter(isChosen(chosen)), chosen)
          .map((each) => each[language])
          .join('\n')}\n`,
      );
      for await (const sentence of insights(instance, roster, solution, chosen)) shell.print(`${sentence[language]}\n`);
    });

function sentences(instance: Instance, roster: Roster, duties: readonly Duty[], { person, slot }: Partial<ExplainOptions>) {
  const shortages = shortagesOf(instance, roster).filter(
    (shortage) => person === undefined && (slot ?? shortage.slot) === shortage.slot,
  );
  return [
    ...shortages.map((shortage) => shortageSentence(shortage)),
    ...indexDuties(instance, [...duties]).flatMap((duty) => dutySentences(explainDuty(instance, roster, duty))),
  ];
}

function isChosen({ person, slot }: Partial<ExplainOptions>): (duty: Duty) => boolean {
  return (duty) => (person ?? duty.person) === duty.person && (slot ?? duty.slot) === duty.slot;
}

/** Of another problem, a bound and a cost would prove what they cannot. */
function refuseOthers({ problem }: RosterSolution, hash: string, [problemPath, path]: readonly [string, string]): void {
  if (problem !== hash)
    throw new InputFault([`${path}: it is the solution of another problem (${problem}, not ${hash}). Solve ${problemPath} again.`]);
}

function refuseUnknown({ people, slots }: RosterProblem, { person, slot }: Partial<ExplainOptions>, path: string): void {
  const faults = [
    ...(person === undefined || people.some(({ id }) => id === person) ? [] : [`--person ${person}: ${path} has no such person.`]),
    ...(slot === undefined || slots.some(({ id }) => id === slot) ? [] : [`--slot ${slot}: ${path} has no such slot.`]),
  ];
  if (faults.length > 0) throw new InputFault(faults);
}

/** Every answer takes it for granted that the roster keeps the rules. */
function refuseBroken(problem: RosterProblem, duties: readonly Duty[], [problemPath, path]: readonly [string, string]): void {
  const { violations } = checkDuties(problem, duties);
  if (violations.length > 0)
    throw new InputFault([
      ...violations.map(({ rule, message }) => `${path}: ${rule}: ${message.en}`),
      `${path}: a roster that breaks rules cannot be explained. See cli check ${problemPath} ${path}.`,
    ]);
}

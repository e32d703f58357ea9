import {
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
} from '../engine/index.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { readProblem, readSolution } from './documents.js';
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
    .option('--alternatives <folder>', 'also up to two clearly different rosters that cost at most 5 % more, as solution files')
    .option('--time-limit <seconds>', 'how long to search for each rule and each other roster', numberFrom(0), 5)
    .addOption(languageOption('the sentences'))
    .action(async (problemPath: string, solutionPath: string, { language, ...chosen }: ExplainOptions) => {
      const [{ problem }, solution] = [await readProblem(problemPath), await readSolution(solutionPath)];
      const { duties } = solution;
      const unknown = unknownNames(problem, duties);
      if (unknown.length > 0)
        throw new InputFault(
          unknown.map((name) => `${solutionPath}: the problem has no ${name}. Is it the solution of ${problemPath}?`),
        );
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

function unknownNames(
  problem: { readonly people: readonly { id: string }[]; readonly slots: readonly { id: string }[] },
  duties: readonly Duty[],
) {
  const [people, slots] = [new Set(problem.people.map(({ id }) => id)), new Set(problem.slots.map(({ id }) => id))];
  return duties.flatMap(({ person, slot }) => [
    ...(people.has(person) ? [] : [`person ${person}`]),
    ...(slots.has(slot) ? [] : [`slot ${slot}`]),
  ]);
}

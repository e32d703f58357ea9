import type { Command } from 'commander';
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
import { inFile, readProblem, readSolution } from './documents.js';
import { ensureFolder } from './files.js';
import { InputFault, inputFault } from './input-fault.js';
import { insights, type InsightWishes } from './explain-insight.js';
import { numberFrom } from './numbers.js';
import type { Shell } from './shell.js';

interface ExplainOptions extends InsightWishes {
  readonly person?: string;
  readonly slot?: string;
}

/** Why this person, and why nobody there. */
export const explain: CliCommand = (shell) =>
  withOptions(
    commandCalled(shell, 'explain', {
      does: {
        ru: 'сказать, почему в слотах не хватает людей и почему выбраны эти',
        en: 'say why slots are short and why these people were chosen',
      },
    }),
    shell,
  ).action(async (problemPath: string, solutionPath: string, chosen: ExplainOptions) => {
    const { language } = shell;
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

function withOptions(command: Command, { words }: Shell): Command {
  return command
    .argument('<problem.json>', words('файл roster-problem/1 или /2', 'a roster-problem/1 or /2 file'))
    .argument('<solution.json>', words('файл roster-solution/1 или /2 этой задачи', 'its roster-solution/1 or /2 file'))
    .option('--person <id>', words('только выходы этого человека', 'only the duties of this person'))
    .option('--slot <id>', words('только выходы этого слота', 'only the duties of this slot'))
    .option(
      '--least-changes',
      words(
        'ещё и наименьшие изменения, которые закрыли бы каждое открытое место',
        'also the least changes that would fill each open place',
      ),
    )
    .option(
      '--rule-costs',
      words(
        'ещё и сколько стоит каждое правило и каждый вес: в пределах, которые даёт решение без него',
        'also what each rule and weight costs, bounded by solving without it',
      ),
    )
    .option(
      '--alternatives <folder>',
      words(
        'ещё и до двух явно иных графиков не дороже чем на 5 процентов, файлами решений в этой папке; её создадут, если её нет',
        'also up to two clearly different rosters that cost at most 5% more, as solution files in this folder; made when it is not there',
      ),
    )
    .option(
      '--time-limit <seconds>',
      words(
        'сколько секунд искать по каждому правилу и каждый иной график',
        'seconds to search for each rule and each other roster',
      ),
      numberFrom(words, 0),
      5,
    );
}

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
    throw inputFault(
      `${path}: это решение другой задачи (${problem}, а не ${hash}). Решите ${problemPath} заново.`,
      `${path}: it is the solution of another problem (${problem}, not ${hash}). Solve ${problemPath} again.`,
    );
}

function refuseUnknown({ people, slots }: RosterProblem, { person, slot }: Partial<ExplainOptions>, path: string): void {
  const knows = (list: readonly { readonly id: string }[], wanted: string | undefined) =>
    wanted === undefined || list.some(({ id }) => id === wanted);
  const faults = [
    ...(knows(people, person)
      ? []
      : [
          {
            ru: `--person ${person}: в ${path} такого человека нет. Назовите id из списка people.`,
            en: `--person ${person}: ${path} has no such person. Name an id of the list people.`,
          },
        ]),
    ...(knows(slots, slot)
      ? []
      : [
          {
            ru: `--slot ${slot}: в ${path} такого слота нет. Назовите id из списка slots.`,
            en: `--slot ${slot}: ${path} has no such slot. Name an id of the list slots.`,
          },
        ]),
  ];
  if (faults.length > 0) throw new InputFault(faults);
}

/** Every answer takes it for granted that the roster keeps the rules. */
function refuseBroken(problem: RosterProblem, duties: readonly Duty[], [problemPath, path]: readonly [string, string]): void {
  const { violations } = checkDuties(problem, duties);
  if (violations.length > 0)
    throw new InputFault([
      ...violations.map(({ rule, message }) => inFile(`${path}: ${rule}`, message)),
      inFile(path, {
        ru: `график, который нарушает правила, объяснить нельзя. См. cli check ${problemPath} ${path}.`,
        en: `a roster that breaks rules cannot be explained. See cli check ${problemPath} ${path}.`,
      }),
    ]);
}

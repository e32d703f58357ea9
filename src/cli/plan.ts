import { type Command, Option } from 'commander';
import type { Actor } from '../http/actor.js';
import type { Resumption } from '../rosters/resumption.js';
import type { SolveOutcome } from '../rosters/roster-solving.service.js';
import { ROSTER_KINDS, type RosterKind } from '../solving/roster-kind.js';
import type { RostersService } from '../rosters/rosters.service.js';
import type { SearchLimits, SolveProgress } from '../solving/solve-wish.js';
import type { ThreadControl } from '../solving/solver-thread.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { atInstallation } from './installation.js';
import { counted, type Language, percent } from './language.js';
import { wholeNumberFrom } from './numbers.js';
import { authorityOption, campaignOption } from './place-options.js';
import { searchGap, searchLimit, searchSeed } from './search-options.js';
import type { Shell } from './shell.js';
import { DUTIES, PLACES, progressLine } from './solve-words.js';

interface PlanOptions {
  readonly campaign: string;
  readonly authority?: string;
  readonly kind: RosterKind;
  readonly roster?: string;
  readonly timeLimit: number;
  readonly gap: number;
  readonly seed: number;
  readonly resume?: number | true;
}

/** From what the campaign holds to a new draft. */
export const plan: CliCommand = (shell) =>
  withOptions(
    commandCalled(shell, 'plan', {
      does: {
        ru: 'составить по кампании новый черновик; если версия уже опубликована, ближайшие выходы остаются, а из прочих меняются немногие; Ctrl-C оставляет лучшее найденное',
        en: 'solve a campaign into a new draft; where a version is published, near duties stay and few others change; Ctrl-C keeps the best',
      },
      refused: {
        ru: 'ни один график не соблюдает правил; в ответе сказано, почему',
        en: 'no roster keeps the rules; the answer says why',
      },
    }),
    shell,
  ).action(async ({ campaign, authority, kind, roster = NAMES[kind], timeLimit, gap, seed, resume }: PlanOptions) => {
    const { language, words } = shell;
    const { RostersService } = await import('../rosters/rosters.service.js');
    const { actorIn, campaignNamed } = await import('./workplace.js');
    const { knownRoster, rosterNamed } = await import('./roster-choice.js');
    const stopper = new AbortController();
    const deafen = shell.onInterrupt(() => stopper.abort());
    try {
      await atInstallation(shell, async (installation) => {
        const actor = await actorIn(installation, authority);
        const { id } = await campaignNamed(installation, actor, campaign);
        const rosters = installation.app.get(RostersService, { strict: false });
        const chosen = resume === undefined ? rosterNamed : knownRoster;
        const rosterId = await chosen(rosters, actor, id, { name: roster, kind });
        const wish = { timeLimitSeconds: timeLimit, gap, seed, resume, at: shell.now() };
        const report = (progress: SolveProgress) => shell.tell(progressLine(progress, language));
        const outcome = await solved(rosters, actor, rosterId, wish, { signal: stopper.signal, report });
        shell.print(outcomeText(outcome, language));
        shell.tell(`${words('опубликовать', 'publish it')}: cli publish "${roster}/${outcome.version.number}"`);
      });
    } finally {
      deafen();
    }
  });

function withOptions(command: Command, { words }: Shell): Command {
  return command
    .addOption(campaignOption(words))
    .addOption(authorityOption(words))
    .addOption(
      new Option(
        '--kind <kind>',
        words(
          'наблюдатели, внешние организаторы или выезды комиссии',
          'observers, external organisers, or visits of the commission',
        ),
      )
        .choices([...ROSTER_KINDS])
        .default('observers'),
    )
    .option(
      '--roster <name>',
      words(
        'график; его создадут, если такого нет (иначе он называется по своему виду)',
        'the roster; made when there is none of this name (otherwise it is called by its kind)',
      ),
    )
    .addOption(searchLimit(words))
    .addOption(searchGap(words))
    .addOption(searchSeed(words))
    .option(
      '--resume [number]',
      words(
        'продолжить поиск этой версии или той, что на доске',
        'go on with the search of this version, or of the one on the board',
      ),
      wholeNumberFrom(words, 1),
    );
}

interface Wish extends SearchLimits {
  readonly resume: number | true | undefined;
  readonly at: Date;
}

async function solved(
  rosters: RostersService,
  actor: Actor,
  rosterId: string,
  { resume, at, ...limits }: Wish,
  control: ThreadControl,
): Promise<SolveOutcome> {
  if (resume !== undefined)
    return rosters.resumeNow(actor, rosterId, { ...limits, from: resume === true ? null : resume, at }, control);
  const { isPublished } = await import('./roster-choice.js');
  return (await isPublished(rosters, actor, rosterId))
    ? rosters.replanNow(actor, rosterId, { ...limits, at }, control)
    : rosters.solveNow(actor, rosterId, limits, control);
}

const NAMES: Readonly<Record<RosterKind, string>> = {
  observers: 'Наблюдатели',
  organisers: 'Организаторы',
  commission: 'Комиссия',
};

function outcomeText({ version: { number, solution, warnings }, lifted, resumption }: SolveOutcome, language: Language): string {
  const { status, objective, bound, gap, duties, shortages } = solution;
  const open = shortages.reduce((sum, { missing }) => sum + missing, 0);
  const extent = counted(duties.length, DUTIES, language);
  const apart = percent(gap, 2, language);
  const said = {
    ru: {
      draft: `черновик ${number}: ${extent}, не закрыто ${counted(open, PLACES, language)}; цена ${objective}, доказано, что дешевле ${bound} не бывает (разрыв ${apart})`,
      resumed: ({ number: from, isSameProblem }: Resumption) =>
        isSameProblem
          ? `продолжена версия ${from}: задача та же, и доказанное для неё сохранилось`
          : `продолжена версия ${from}: задача с тех пор изменилась, прежний график взят лишь за начало`,
      lifted: 'не удалось сохранить',
    },
    en: {
      draft: `draft ${number}: ${status}, objective ${objective}, bound ${bound}, gap ${apart}, ${extent}, open: ${counted(open, PLACES, language)}`,
      resumed: ({ number: from, isSameProblem }: Resumption) =>
        isSameProblem
          ? `gone on from version ${from}: the problem is the same, and what was proved of it holds`
          : `gone on from version ${from}: the problem has changed since, so its roster was only a start`,
      lifted: 'could not stay',
    },
  }[language];
  return [
    said.draft,
    ...(resumption === null ? [] : [said.resumed(resumption)]),
    ...warnings.map((warning) => warning[language]),
    ...lifted.map(({ person, slot }) => `${said.lifted}: ${person} ${slot}`),
    '',
  ].join('\n');
}

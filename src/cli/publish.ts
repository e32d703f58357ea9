import type { Publication } from '../rosters/roster-publishing.service.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { atInstallation } from './installation.js';
import { counted } from './language.js';
import { authorityOption } from './place-options.js';
import type { Shell } from './shell.js';

interface PublishOptions {
  readonly campaign?: string;
  readonly authority?: string;
  readonly acceptChangedData?: true;
}

/** Makes a draft the roster that counts. */
export const publish: CliCommand = (shell) =>
  commandCalled(shell, 'publish', {
    does: {
      ru: 'опубликовать черновик: его выходы и календари, одним шагом',
      en: 'publish a draft: its duties and calendars, in one step',
    },
    refused: {
      ru: 'черновик публиковать нельзя: нарушено правило или с тех пор изменились данные либо опубликованная версия',
      en: 'the draft may not be published: a rule is broken, or the data or the published version have changed since',
    },
  })
    .argument(
      '<roster/version>',
      shell.words(
        'график по названию или id: его единственный черновик; график/3: его третья версия; или id версии',
        'a roster by name or id: its only draft; roster/3: its third version; or the id of a version',
      ),
    )
    .option(
      '--campaign <name|id>',
      shell.words(
        'кампания, если график с таким названием есть в нескольких',
        'the campaign, where several have a roster of this name',
      ),
    )
    .addOption(authorityOption(shell.words))
    .option(
      '--accept-changed-data',
      shell.words(
        'опубликовать, хотя данные изменились, если ни одно правило не нарушено',
        'publish although the data have changed, as long as no rule is broken',
      ),
    )
    .action(async (wanted: string, { campaign, authority, ...wish }: PublishOptions) => {
      const { RostersService } = await import('../rosters/rosters.service.js');
      const { actorIn, campaignNamed } = await import('./workplace.js');
      const { draftNamed } = await import('./roster-choice.js');
      await atInstallation(shell, async (installation) => {
        const actor = await actorIn(installation, authority);
        const scope = campaign === undefined ? undefined : await campaignNamed(installation, actor, campaign);
        const draft = await draftNamed(installation, actor, wanted, scope?.id);
        shell.tell(outcome(await installation.app.get(RostersService, { strict: false }).publish(actor, draft, wish), shell));
      });
    });

function outcome({ number, diff, feeds }: Publication, { words, language }: Shell): string {
  if (diff === null) return words(`версия ${number} уже была опубликована`, `version ${number} was published already`);
  const { added, removed, moved, replaced, unchanged } = diff;
  const people = counted(feeds?.personIds.length ?? 0, PEOPLE, language);
  return words(
    `опубликовано: версия ${number}; выходов новых ${added.length}, снятых ${removed.length}, перенесённых ${moved.length}, с заменой ${replaced.length}, прежних ${unchanged}; известить надо ${people}`,
    `published: version ${number}; duties: ${added.length} new, ${removed.length} removed, ${moved.length} moved, ${replaced.length} replaced, ${unchanged} unchanged; to be told: ${people}`,
  );
}

const PEOPLE = { ru: ['человека', 'человека', 'человек'], en: ['person', 'people'] } as const;

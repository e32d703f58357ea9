import type { Publication } from '../rosters/roster-publishing.service.js';
import { commandCalled, type CliCommand } from './cli-command.js';
import { atInstallation } from './installation.js';

interface PublishOptions {
  readonly campaign?: string;
  readonly authority?: string;
  readonly acceptChangedData?: true;
}

/** Makes a draft the roster that counts. */
export const publish: CliCommand = (shell) =>
  commandCalled(
    'publish',
    'publish a draft: its duties and calendars, in one step',
    'the draft may not be published: a rule is broken, or the data or the published version have changed since',
  )
    .argument('<roster/version>', 'a roster by name or id: its only draft; roster/3: its third version; or the id of a version')
    .option('--campaign <name|id>', 'the campaign, where several have a roster of this name')
    .option('--authority <code>', 'the municipality; not needed where there is one')
    .option('--accept-changed-data', 'publish although the data have changed, as long as no rule is broken')
    .action(async (wanted: string, { campaign, authority, ...wish }: PublishOptions) => {
      const { RostersService } = await import('../rosters/rosters.service.js');
      const { actorIn, campaignNamed } = await import('./workplace.js');
      const { draftNamed } = await import('./roster-choice.js');
      await atInstallation(shell, async (installation) => {
        const actor = await actorIn(installation, authority);
        const scope = campaign === undefined ? undefined : await campaignNamed(installation, actor, campaign);
        const draft = await draftNamed(installation, actor, wanted, scope?.id);
        shell.tell(outcome(await installation.app.get(RostersService, { strict: false }).publish(actor, draft, wish)));
      });
    });

function outcome({ number, diff, feeds }: Publication): string {
  if (diff === null) return `version ${number} was published already`;
  const { added, removed, moved, replaced, unchanged } = diff;
  const changes = `${added.length} duties added, ${removed.length} removed, ${moved.length} moved, ${replaced.length} replaced, ${unchanged} unchanged`;
  return `published: version ${number}; ${changes}; ${feeds?.personIds.length ?? 0} people to be told`;
}

import { join } from 'node:path';
import { commandCalled, type CliCommand } from './cli-command.js';
import { ensureFolder, writeWhole } from './files.js';
import { atInstallation } from './installation.js';

interface FeedsOptions {
  readonly campaign: string;
  readonly authority?: string;
  readonly out: string;
}

/** The calendars as files, for whoever cannot subscribe. */
export const feeds: CliCommand = (shell) =>
  commandCalled('feeds', 'write what is published as .ics files: each person, each school, and a public one; no names in them')
    .requiredOption('--campaign <name|id>', 'the campaign; see cli campaign')
    .option('--authority <code>', 'the municipality; not needed where there is one')
    .requiredOption('--out <folder>', 'where to write them; made when it is not there')
    .action(async ({ campaign, authority, out }: FeedsOptions) => {
      await ensureFolder(out, 'public.ics');
      const { FeedFilesService } = await import('../feeds/feed-files.service.js');
      const { actorIn, campaignNamed } = await import('./workplace.js');
      await atInstallation(shell, async (installation) => {
        const actor = await actorIn(installation, authority);
        const { id } = await campaignNamed(installation, actor, campaign);
        const files = await installation.app.get(FeedFilesService, { strict: false }).files(actor, id, shell.now());
        for (const { name, body } of files) await writeWhole(join(out, name), body);
        shell.tell(`written: ${files.length} calendars in ${out}`);
      });
    });

import { verifyDraw } from '../engine/index.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from './cli-command.js';
import { readFolder } from './draw/draw-folder.js';

/** Recomputes a published draw from its folder alone. */
export const verify: CliCommand = (shell, end) =>
  commandCalled(
    'verify',
    'verify a published draw: recompute it from its own files',
    'something does not follow from the published files',
  )
    .argument('<folder>', 'the folder of a draw: frame.tsv, plan.json, extensions, draw.json')
    .action(async (folder: string) => {
      const { stages, faults } = verifyDraw(await readFolder(folder));
      const verdict =
        faults.length === 0 ? `the draw is correct: ${stages.join(' + ')} works by stage` : `rejected: ${faults.length} faults`;
      shell.print(`${[...faults.map(({ en }) => en), verdict].join('\n')}\n`);
      end(faults.length === 0 ? DONE : REFUSED);
    });

import { voidOrder } from '../../engine/index.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { takeStep } from './draw-folder.js';

/** Declares an order void, for everybody to see. */
export const voidDraw: CliCommand = (shell, end) =>
  commandCalled('void', 'declare the waiting order void, only before its randomness exists', 'the step is not allowed now')
    .argument('<folder>', 'the folder of the draw')
    .requiredOption('--reason <text>', 'why, for everybody to read')
    .action(async (folder: string, { reason }: { readonly reason: string }) =>
      takeStep(folder, { shell, end }, (files) => voidOrder(files, reason, shell.now())),
    );

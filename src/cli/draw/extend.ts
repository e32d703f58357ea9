import { announceExtension } from '../../engine/index.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { takeStep } from './draw-folder.js';
import { orderWish, withOrderOptions, type OrderOptions } from './order-options.js';

/** Announces further works of a draw that is made. */
export const extend: CliCommand = (shell, end) =>
  withOrderOptions(
    commandCalled('extend', 'announce further works, with new commitments and new randomness', 'the step is not allowed now')
      .argument('<folder>', 'the folder of the draw')
      .requiredOption('--reason <text>', 'why, for everybody to read'),
    'how many works all stages together shall have',
  ).action(async (folder: string, options: OrderOptions & { readonly reason: string }) => {
    const wish = { ...orderWish(options), reason: options.reason };
    await takeStep(folder, { shell, end }, (files) => announceExtension(files, wish, shell.now()));
  });

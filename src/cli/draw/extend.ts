import { announceExtension } from '../../engine/index.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { takeStep } from './draw-folder.js';
import { orderWish, withOrderOptions, type OrderOptions } from './order-options.js';

/** Announces further works of a draw that is made. */
export const extend: CliCommand = (shell, end) =>
  withOrderOptions(
    commandCalled(shell, 'extend', {
      does: {
        ru: 'объявить дополнительные работы, с новыми обязательствами и новой случайностью',
        en: 'announce further works, with new commitments and new randomness',
      },
      refused: { ru: 'сейчас этот шаг не разрешён', en: 'the step is not allowed now' },
    })
      .argument('<folder>', shell.words('папка жеребьёвки', 'the folder of the draw'))
      .requiredOption('--reason <text>', shell.words('почему: прочтут все', 'why, for everybody to read')),
    shell.words('сколько работ должно быть во всех очередях вместе', 'how many works all stages together shall have'),
    shell.words,
  ).action(async (folder: string, options: OrderOptions & { readonly reason: string }) => {
    const wish = { ...orderWish(options), reason: options.reason };
    await takeStep(folder, { shell, end }, (files) => announceExtension(files, wish, shell.now()));
  });

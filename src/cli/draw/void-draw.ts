import { voidOrder } from '../../engine/index.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { takeStep } from './draw-folder.js';

/** Declares an order void, for everybody to see. */
export const voidDraw: CliCommand = (shell, end) =>
  commandCalled(shell, 'void', {
    does: {
      ru: 'отменить объявленную жеребьёвку, только пока её случайности ещё нет',
      en: 'declare the waiting order void, only before its randomness exists',
    },
    refused: { ru: 'сейчас этот шаг не разрешён', en: 'the step is not allowed now' },
  })
    .argument('<folder>', shell.words('папка жеребьёвки', 'the folder of the draw'))
    .requiredOption('--reason <text>', shell.words('почему: прочтут все', 'why, for everybody to read'))
    .action(async (folder: string, { reason }: { readonly reason: string }) =>
      takeStep(folder, { shell, end }, (files) => voidOrder(files, reason, shell.now())),
    );

import { refuseSecret, revealSecret } from '../../engine/index.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { inputFault } from '../input-fault.js';
import { wholeNumberFrom } from '../numbers.js';
import { takeStep } from './draw-folder.js';
import { readSecret, secretFileOption } from './secret.js';

interface RevealOptions {
  readonly secretFile?: string;
  readonly refused?: true;
  readonly party?: number;
}

/** Records what a party reveals, before the randomness exists. */
export const reveal: CliCommand = (shell, end) =>
  commandCalled(shell, 'reveal', {
    does: {
      ru: 'записать секрет стороны или её отказ, до того, как есть случайность',
      en: "record a party's secret, or that it refuses, before the randomness exists",
    },
    refused: { ru: 'сейчас этот шаг не разрешён', en: 'the step is not allowed now' },
  })
    .argument('<folder>', shell.words('папка жеребьёвки', 'the folder of the draw'))
    .addOption(secretFileOption(shell.words))
    .option(
      '--refused',
      shell.words(
        'сторона отказалась: её секрет считается пустым текстом',
        'the party refuses: its secret counts as the empty text',
      ),
    )
    .option(
      '--party <number>',
      shell.words('какая сторона отказалась, по порядку обязательств', 'which party refuses, counted as in the commitments'),
      wholeNumberFrom(shell.words, 1),
    )
    .action(async (folder: string, { secretFile, refused, party }: RevealOptions) => {
      if ((refused === true) !== (party !== undefined))
        throw inputFault(
          '--refused и --party указывают вместе: секрет сам говорит, чей он.',
          '--refused and --party go together: a secret says by itself whose it is.',
        );
      const secret = party === undefined ? await readSecret(secretFile, shell) : null;
      await takeStep(folder, { shell, end }, (files) =>
        secret === null ? refuseSecret(files, party!, shell.now()) : revealSecret(files, secret, shell.now()),
      );
    });

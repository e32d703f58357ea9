import { refuseSecret, revealSecret } from '../../engine/index.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { InputFault } from '../input-fault.js';
import { wholeNumberFrom } from '../numbers.js';
import { takeStep } from './draw-folder.js';
import { readSecret } from './secret.js';

interface RevealOptions {
  readonly secretFile?: string;
  readonly refused?: true;
  readonly party?: number;
}

/** Records what a party reveals, before the randomness exists. */
export const reveal: CliCommand = (shell, end) =>
  commandCalled(
    'reveal',
    "record a party's secret, or that it refuses, before the randomness exists",
    'the step is not allowed now',
  )
    .argument('<folder>', 'the folder of the draw')
    .option('--secret-file <file>', 'where the secret stands, one line (otherwise it is asked for)')
    .option('--refused', 'the party refuses: its secret counts as the empty text')
    .option('--party <number>', 'which party refuses, counted as in the commitments', wholeNumberFrom(1))
    .action(async (folder: string, { secretFile, refused, party }: RevealOptions) => {
      if ((refused === true) !== (party !== undefined))
        throw new InputFault(['--refused and --party go together: a secret says by itself whose it is.']);
      const secret = party === undefined ? await readSecret(secretFile, shell) : null;
      await takeStep(folder, { shell, end }, (files) =>
        secret === null ? refuseSecret(files, party!, shell.now()) : revealSecret(files, secret, shell.now()),
      );
    });

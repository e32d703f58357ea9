import { z } from 'zod';
import { dueOrder, makeDraw, type MarkOpening, type Randomness } from '../../engine/index.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { readJson } from '../files.js';
import { InputFault } from '../input-fault.js';
import type { Shell } from '../shell.js';
import { takeStep } from './draw-folder.js';
import { readOpenings } from './openings-file.js';

interface RunOptions {
  readonly beacon?: string;
  readonly openings?: string;
  readonly unopened?: true;
}

const beaconSchema = z.object({ round: z.int(), randomness: z.string(), signature: z.string() });

/** Makes the draw, once. */
export const runDraw: CliCommand = (shell, end) =>
  commandCalled(
    'run',
    'make the draw: the dice are typed by two people and compared, or the beacon is verified; it happens once',
    'the step is not allowed now, or the randomness is not what was announced',
  )
    .argument('<folder>', 'the folder of the draw')
    .option('--beacon <file>', 'the announced drand round as JSON: round, randomness, signature')
    .option('--openings <file>', 'the private openings of "draw frame"; only those of drawn works are published')
    .option('--unopened', 'publish no original marks: nobody has what opens them, or it is published elsewhere')
    .action(async (folder: string, { beacon, ...marks }: RunOptions) => {
      const opened = await openingsFor(folder, marks);
      await takeStep(folder, { shell, end }, async (files) => {
        // Nobody is asked for dice that are not to be rolled yet.
        dueOrder(files, shell.now());
        const randomness = beacon === undefined ? await askDigits(shell) : await readBeacon(beacon);
        return makeDraw(files, randomness, opened, shell.now());
      });
    });

/** A draw happens once, so marks that are to stay closed for ever are asked for in so many words. */
async function openingsFor(folder: string, { openings, unopened }: RunOptions): Promise<readonly MarkOpening[]> {
  if ((openings === undefined) !== (unopened === true))
    throw new InputFault([
      'say what opens the original marks: --openings <file> of "draw frame", or --unopened. The draw is made once, with or without them.',
    ]);
  return openings === undefined ? [] : readOpenings(openings, folder);
}

async function askDigits(shell: Shell): Promise<Randomness> {
  const first = await shell.ask('First person, the digits of the dice: ');
  const second = await shell.ask('Second person, the digits of the dice: ');
  if (first === null || second === null) throw new InputFault(['the digits of the dice are typed twice, by two people.']);
  return { kind: 'ceremony', first, second };
}

async function readBeacon(path: string): Promise<Randomness> {
  const read = beaconSchema.safeParse(await readJson(path));
  if (read.success) return { kind: 'drand', beacon: read.data };
  throw new InputFault(read.error.issues.map(({ path: at, message }) => `${path}: ${at.join('.')}: ${message}`));
}

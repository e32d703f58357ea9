import { z } from 'zod';
import { dueOrder, makeDraw, type MarkOpening, type Randomness } from '../../engine/index.js';
import { commandCalled, type CliCommand } from '../cli-command.js';
import { readJson } from '../files.js';
import { inputFault } from '../input-fault.js';
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
  commandCalled(shell, 'run', {
    does: {
      ru: 'провести жеребьёвку: числа на костях вводят двое, и они сверяются, или проверяется маяк; она проводится один раз',
      en: 'make the draw: the dice are typed by two people and compared, or the beacon is verified; it happens once',
    },
    refused: {
      ru: 'сейчас этот шаг не разрешён, или случайность не та, что объявлена',
      en: 'the step is not allowed now, or the randomness is not what was announced',
    },
  })
    .argument('<folder>', shell.words('папка жеребьёвки', 'the folder of the draw'))
    .option(
      '--beacon <file>',
      shell.words(
        'объявленный раунд drand как JSON: round, randomness, signature',
        'the announced drand round as JSON: round, randomness, signature',
      ),
    )
    .option(
      '--openings <file>',
      shell.words(
        'закрытый файл из "draw frame": публикуется только то, что относится к вынутым работам',
        'the private openings of "draw frame"; only those of drawn works are published',
      ),
    )
    .option(
      '--unopened',
      shell.words(
        'не публиковать прежние отметки: раскрыть их нечем, или они опубликованы в другом месте',
        'publish no original marks: nobody has what opens them, or it is published elsewhere',
      ),
    )
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
    throw inputFault(
      'скажите, чем раскрыть прежние отметки: --openings <файл> из "draw frame" или --unopened. Жеребьёвка проводится один раз, с ними или без них.',
      'say what opens the original marks: --openings <file> of "draw frame", or --unopened. The draw is made once, with or without them.',
    );
  return openings === undefined ? [] : readOpenings(openings, folder);
}

async function askDigits(shell: Shell): Promise<Randomness> {
  const first = await shell.ask(shell.words('Первый, числа на костях: ', 'First person, the digits of the dice: '));
  const second = await shell.ask(shell.words('Второй, числа на костях: ', 'Second person, the digits of the dice: '));
  if (first === null || second === null)
    throw inputFault('числа на костях вводят дважды, два человека.', 'the digits of the dice are typed twice, by two people.');
  return { kind: 'ceremony', first, second };
}

async function readBeacon(path: string): Promise<Randomness> {
  const read = beaconSchema.safeParse(await readJson(path));
  if (read.success) return { kind: 'drand', beacon: read.data };
  throw inputFault(
    `${path}: не раунд drand. Нужен JSON с round (целое число), randomness и signature (тексты).`,
    `${path}: no round of drand. JSON with round (a whole number), randomness and signature (texts) is needed.`,
  );
}

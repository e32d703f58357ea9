import {
  bytesOf,
  drawPlanSchema,
  drawResultSchema,
  guaranteeOf,
  jsonOf,
  sha256Hex,
  spokenWords,
  verifyDraw,
  type DrawFolder,
  type Sentence,
} from '../engine/index.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from './cli-command.js';
import { readPublished } from './draw/published-draw.js';

const FAULTS_TOLD = 20;

/** Recomputes a published draw from its folder alone. */
export const verify: CliCommand = (shell, end) =>
  commandCalled(shell, 'verify', {
    does: {
      ru: 'проверить опубликованную жеребьёвку: вычислить её заново по её же файлам',
      en: 'verify a published draw: recompute it from its own files',
    },
    refused: { ru: 'что-то не следует из опубликованных файлов', en: 'something does not follow from the published files' },
  })
    .argument(
      '<folder>',
      shell.words(
        'папка жеребьёвки (frame.tsv, plan.json, продолжения, draw.json) или архив, как он скачан',
        'the folder of a draw (frame.tsv, plan.json, extensions, draw.json), or the archive as it was downloaded',
      ),
    )
    .action(async (path: string) => {
      const files = await readPublished(path);
      const { stages, faults } = verifyDraw(files);
      const sentences = faults.length === 0 ? [...announced(files), correct(stages)] : [...told(faults), rejected(faults.length)];
      shell.print(sentences.map((sentence) => `${sentence[shell.language]}\n`).join(''));
      end(faults.length === 0 ? DONE : REFUSED);
    });

function correct(stages: readonly number[]): Sentence {
  const works = stages.join(' + ');
  return { ru: `жеребьёвка верна, вынуто работ: ${works}`, en: `the draw is correct: ${works} works` };
}

function rejected(count: number): Sentence {
  return {
    ru: `жеребьёвка не подтверждается, расхождений: ${count}`,
    en: `rejected: ${count} ${count === 1 ? 'fault' : 'faults'}`,
  };
}

/** A list with other line ends is wrong a million times. */
function told(faults: readonly Sentence[]): readonly Sentence[] {
  const more = faults.length - FAULTS_TOLD;
  return [...faults.slice(0, FAULTS_TOLD), ...(more > 0 ? [{ ru: `… и ещё ${more}`, en: `… and ${more} more` }] : [])];
}

/** What must be the same as was announced and rolled: only who was there can compare it. */
function announced(files: DrawFolder): readonly Sentence[] {
  const plan = jsonOf(files, 'plan.json', drawPlanSchema);
  const hash = sha256Hex(bytesOf(files, 'plan.json'));
  const words = spokenWords(hash).join(' ');
  const { stages } = jsonOf(files, 'draw.json', drawResultSchema);
  return [
    { ru: `жеребьёвка № ${plan.sequence}: ${plan.draw_id}`, en: `draw no. ${plan.sequence}: ${plan.draw_id}` },
    {
      ru: `plan.json ${hash}, вслух: ${words}. Сравните с тем, что было объявлено.`,
      en: `plan.json ${hash}, read aloud: ${words}. Compare with what was announced.`,
    },
    ...stages.map(({ order, ceremony, drand }) =>
      ceremony === undefined
        ? {
            ru: `${order}: раунд drand ${drand?.round}, подпись проверена`,
            en: `${order}: drand round ${drand?.round}, signature verified`,
          }
        : {
            ru: `${order}: кости ${ceremony.digits}. Сравните с записью церемонии.`,
            en: `${order}: dice ${ceremony.digits}. Compare with the record of the ceremony.`,
          },
    ),
    guaranteeOf(plan),
  ];
}

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
} from '../engine/index.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from './cli-command.js';
import { readFolder } from './draw/draw-folder.js';

const FAULTS_TOLD = 20;

/** Recomputes a published draw from its folder alone. */
export const verify: CliCommand = (shell, end) =>
  commandCalled(
    'verify',
    'verify a published draw: recompute it from its own files',
    'something does not follow from the published files',
  )
    .argument('<folder>', 'the folder of a draw: frame.tsv, plan.json, extensions, draw.json')
    .action(async (folder: string) => {
      const files = await readFolder(folder);
      const { stages, faults } = verifyDraw(files);
      const lines =
        faults.length === 0
          ? [...announced(files), `the draw is correct: ${stages.join(' + ')} works`]
          : [...told(faults), `rejected: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`];
      shell.print(`${lines.join('\n')}\n`);
      end(faults.length === 0 ? DONE : REFUSED);
    });

/** A list with other line ends is wrong a million times. */
function told(faults: readonly { readonly en: string }[]): readonly string[] {
  const more = faults.length - FAULTS_TOLD;
  return [...faults.slice(0, FAULTS_TOLD).map(({ en }) => en), ...(more > 0 ? [`… and ${more} more`] : [])];
}

/** What must be the same as was announced and rolled: only who was there can compare it. */
function announced(files: DrawFolder): readonly string[] {
  const plan = jsonOf(files, 'plan.json', drawPlanSchema);
  const hash = sha256Hex(bytesOf(files, 'plan.json'));
  const { stages } = jsonOf(files, 'draw.json', drawResultSchema);
  return [
    `draw no. ${plan.sequence}: ${plan.draw_id}`,
    `plan.json ${hash}, read aloud: ${spokenWords(hash).join(' ')}. Compare with what was announced.`,
    ...stages.map(({ order, ceremony, drand }) =>
      ceremony === undefined
        ? `${order}: drand round ${drand?.round}, signature verified`
        : `${order}: dice ${ceremony.digits}. Compare with the record of the ceremony.`,
    ),
    guaranteeOf(plan).en,
  ];
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileRefused, readRoadmap, RoadmapRefused } from '../roadmap/read-roadmap.js';
import type { Measure, Roadmap } from '../roadmap/roadmap.js';
import { warningSentence } from '../roadmap/warning-sentence.js';
import { commandCalled, commandOf, DONE, type CliCommand } from './cli-command.js';
import { asJson } from './documents.js';
import { deliver, ensureWritable } from './files.js';
import { fileFault, inputFault } from './input-fault.js';
import type { Language } from './language.js';

/** Roadmaps (дорожные карты) as authorities publish them. */
export const roadmap: CliCommand = (shell, end) =>
  commandOf(
    shell,
    'roadmap',
    {
      ru: 'дорожные карты, как их публикуют органы управления: parse',
      en: 'roadmaps of measures as authorities publish them: parse',
    },
    [parse(shell, end)],
  );

const parse: CliCommand = (shell, end) =>
  commandCalled(shell, 'parse', {
    does: { ru: 'напечатать мероприятия дорожной карты как JSON', en: 'print the measures of a roadmap as JSON' },
  })
    .argument(
      '<file>',
      shell.words(
        '.docx, .xlsx, .xls, .ods, .csv, HTML или текст с табуляцией',
        '.docx, .xlsx, .xls, .ods, .csv, HTML or tab-separated text',
      ),
    )
    .option('--out <file>', shell.words('куда записать (иначе на stdout)', 'where to write it (otherwise to stdout)'))
    .action(async (path: string, { out }: { readonly out?: string }) => {
      if (out !== undefined) await ensureWritable(out);
      await deliver(asJson(documentOf(await read(path), shell.language)), out, shell);
      end(DONE);
    });

async function read(path: string): Promise<Roadmap> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileFault(path, error);
  });
  try {
    return await readRoadmap(bytes, basename(path));
  } catch (error) {
    if (error instanceof RoadmapRefused) throw inputFault(`${path}: ${error.says}`, `${path}: ${error.message}`);
    if (error instanceof FileRefused)
      throw inputFault(`${path}: ${error.says} ${error.todo}`, `${path}: ${error.message} ${error.todoEnglish}`);
    throw error;
  }
}

function documentOf({ title, measures, warnings }: Roadmap, language: Language): object {
  return { title, measures: measures.map(measureOf), warnings: warnings.map((warning) => warningSentence(warning, language)) };
}

function measureOf({ number, section, text, deadline, responsible, result }: Measure): object {
  return { number, section, text, deadline: { text: deadline.text, from: deadline.from, to: deadline.to }, responsible, result };
}

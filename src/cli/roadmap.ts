import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileRefused, readRoadmap, RoadmapRefused } from '../roadmap/read-roadmap.js';
import type { Measure, Roadmap } from '../roadmap/roadmap.js';
import { warningSentence } from '../roadmap/warning-sentence.js';
import { commandCalled, DONE, type CliCommand } from './cli-command.js';
import { asJson } from './documents.js';
import { deliver } from './files.js';
import { fileFault, InputFault } from './input-fault.js';
import { languageOption, type Language } from './language.js';

/** Roadmaps (дорожные карты) as authorities publish them. */
export const roadmap: CliCommand = (shell, end) =>
  new Command('roadmap').description('roadmaps of measures as authorities publish them').addCommand(parse(shell, end));

const parse: CliCommand = (shell, end) =>
  commandCalled('parse', 'print the measures of a roadmap as JSON')
    .argument('<file>', '.docx, .xlsx, .xls, .ods, .csv, HTML or tab-separated text')
    .addOption(languageOption('the warnings'))
    .option('--out <file>', 'write there instead of stdout')
    .action(async (path: string, { language, out }: { readonly language: Language; readonly out?: string }) => {
      await deliver(asJson(documentOf(await read(path), language)), out, shell);
      end(DONE);
    });

async function read(path: string): Promise<Roadmap> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileFault(path, error);
  });
  try {
    return await readRoadmap(bytes, basename(path));
  } catch (error) {
    if (error instanceof RoadmapRefused || error instanceof FileRefused) throw new InputFault([`${path}: ${error.message}`]);
    throw error;
  }
}

function documentOf({ title, measures, warnings }: Roadmap, language: Language): object {
  return { title, measures: measures.map(measureOf), warnings: warnings.map((warning) => warningSentence(warning, language)) };
}

function measureOf({ number, section, text, deadline, responsible, result }: Measure): object {
  return { number, section, text, deadline: { text: deadline.text, from: deadline.from, to: deadline.to }, responsible, result };
}

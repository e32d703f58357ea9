import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DrawRefusal, UnreadableFolder, type DrawFile, type DrawFolder } from '../../engine/index.js';
import { drawExports } from '../../exports/draw/draw-exports.js';
import { DONE, REFUSED, type ExitCode } from '../cli-command.js';
import { writeWhole } from '../files.js';
import { codeOf, fileFault } from '../input-fault.js';
import type { Shell } from '../shell.js';

/** The files of a folder, whatever they are. */
export async function readFolder(folder: string): Promise<DrawFolder> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
  } catch (error) {
    throw fileFault(folder, error);
  }
}

/** One step of a draw on its folder: a refusal is told and ends with 1; what the step makes is published. */
export async function takeStep(
  folder: string,
  { shell, end }: { readonly shell: Shell; readonly end: (code: ExitCode) => void },
  step: (files: DrawFolder) => DrawFile | Promise<DrawFile>,
): Promise<void> {
  try {
    const files = await readFolder(folder);
    const file = await step(files);
    if (file.name === 'draw.json') await replaceResult(folder, file);
    else await publishOnce(folder, file);
    await publishExports(folder);
    shell.tell(`${shell.words('опубликовано', 'published')}: ${join(folder, file.name)}`);
    end(DONE);
  } catch (error) {
    tellRefusal(error, shell);
    end(REFUSED);
  }
}

/** Refusals are for people; everything else is a fault of the input or a bug. */
export function tellRefusal(error: unknown, shell: Shell): void {
  if (error instanceof DrawRefusal) shell.tell(error.sentence[shell.language]);
  else if (error instanceof UnreadableFolder) shell.tell(error.fault[shell.language]);
  else throw error;
}

/** Writes a file that must not exist yet and makes it read-only. */
export async function publishOnce(folder: string, { name, bytes }: DrawFile): Promise<void> {
  const path = join(folder, name);
  try {
    await writeFile(path, bytes, { mode: 0o444, flag: 'wx', flush: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      throw new DrawRefusal('folder.published', {
        ru: `${path} уже есть: опубликованное остаётся как есть.`,
        en: `${path} exists already: what is published stays as it is.`,
      });
    throw fileFault(path, error);
  }
}

/** An extension adds its stage to the result that stands; a first result is published once. */
async function replaceResult(folder: string, file: DrawFile): Promise<void> {
  const standing = (await readFolder(folder)).has(file.name);
  if (!standing) return publishOnce(folder, file);
  await writeWhole(join(folder, file.name), file.bytes);
  await chmod(join(folder, file.name), 0o444);
}

async function publishExports(folder: string): Promise<void> {
  for (const [name, content] of await drawExports(await readFolder(folder))) await writeWhole(join(folder, name), content);
}

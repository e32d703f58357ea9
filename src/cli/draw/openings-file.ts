import { realpath } from 'node:fs/promises';
import { dirname, relative, isAbsolute } from 'node:path';
import { z } from 'zod';
import type { WorkOpening } from '../../engine/index.js';
import { readJson } from '../files.js';
import { fileFault, inputFault } from '../input-fault.js';

const text = z.string();
const openingsSchema = z.object({
  works: z.array(z.object({ workId: text, source: text, score: text, mark: text, nonce: text })),
});

/** The private counterpart of a frame; one that lies in the published folder is refused. */
export async function readOpenings(path: string, folder: string): Promise<readonly WorkOpening[]> {
  await ensureOutside(path, folder);
  const read = openingsSchema.safeParse(await readJson(path));
  if (read.success) return read.data.works;
  throw inputFault(
    `${path}: это не закрытый файл, который записал "draw frame". Назовите его.`,
    `${path}: not the private file that "draw frame" wrote. Name that one.`,
  );
}

/** The openings must never be published, so they cannot lie in the folder that is. */
export async function ensureOutside(path: string, folder: string): Promise<void> {
  const way = relative(await real(folder), await real(dirname(path)));
  if (way === '' || (!way.startsWith('..') && !isAbsolute(way)))
    throw inputFault(
      `${path}: лежит в папке, которую публикуют. Держите этот файл в другом месте.`,
      `${path}: lies in the folder that is published. Keep the openings elsewhere.`,
    );
}

async function real(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    throw fileFault(path, error);
  }
}

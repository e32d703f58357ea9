import { readFile, stat } from 'node:fs/promises';
import PizZip from 'pizzip';
import type { DrawFolder } from '../../engine/index.js';
import { fileFault, type InputFault, inputFault } from '../input-fault.js';
import { readFolder } from './draw-folder.js';

const FRAME = 'frame.tsv';
const RESULT = 'draw.json';
const FILES = [FRAME, 'plan.json', RESULT];

/** The files of a draw as people have it: its folder, or the archive as it was downloaded. @throws InputFault where nothing was drawn. */
export async function readPublished(path: string): Promise<DrawFolder> {
  const found = await stat(path).catch((error: unknown) => {
    throw fileFault(path, error);
  });
  const files = found.isDirectory() ? await readFolder(path) : unpacked(path, await readFile(path));
  if (!files.has(RESULT)) throw notDrawn(path, FILES.filter((name) => !files.has(name)).join(', '));
  return files;
}

function notDrawn(path: string, missing: string): InputFault {
  return inputFault(
    `${path}: это не проведённая жеребьёвка, не хватает: ${missing}. Назовите папку, где она опубликована, или её архив.`,
    `${path}: this is no draw that was made, missing: ${missing}. Name the folder in which it is published, or its archive.`,
  );
}

/** Whoever packs a folder anew puts the folder itself into the archive: the files are looked for where the list lies. */
function unpacked(path: string, bytes: Buffer): DrawFolder {
  const { files } = archiveOf(path, bytes);
  const names = Object.keys(files).filter((name) => !files[name]!.dir);
  const lists = names.filter((name) => name.split('/').at(-1) === FRAME);
  const [list = FRAME] = lists.toSorted((one, other) => one.length - other.length);
  const inside = list.slice(0, -FRAME.length);
  const beside = names.filter((name) => name.startsWith(inside) && !name.includes('/', inside.length));
  return new Map(beside.map((name) => [name.slice(inside.length), files[name]!.asUint8Array()]));
}

function archiveOf(path: string, bytes: Buffer): PizZip {
  try {
    return new PizZip(bytes);
  } catch {
    throw inputFault(
      `${path}: это не папка и не архив zip. Назовите папку жеребьёвки или её архив.`,
      `${path}: this is neither a folder nor a zip archive. Name the folder of the draw, or its archive.`,
    );
  }
}

import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, fileFault, inputFault, type InputFault } from './input-fault.js';
import { firstFaultOf, repeatedKeyOf, type RepeatedKey } from '../http/json-position.js';
import type { Shell } from './shell.js';

const DEEPEST = 100;

/** The JSON document of a file; where it is not JSON or says one thing twice, the line and column are named. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readUtf8(path);
  const document = parsed(text, path);
  const repeated = repeatedKeyOf(text);
  if (repeated !== undefined) throw saidTwice(path, repeated);
  if (isDeeperThan(DEEPEST, document))
    throw inputFault(
      `${path}: вложенность глубже ${DEEPEST} уровней. Таких документов у нас нет: проверьте, откуда файл.`,
      `${path}: nested deeper than ${DEEPEST} levels. No document of ours is: check where the file comes from.`,
    );
  return document;
}

/** Refuses a file that cannot be written before any work is done for it. */
export async function ensureWritable(path: string): Promise<void> {
  const folder = dirname(path);
  try {
    const target = await stat(path).catch(() => undefined);
    if (target?.isDirectory() === true) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw fileFault(path, error);
  }
}

/** Makes the folder when it is not there, and refuses one that cannot be written before any work is done for it. */
export async function ensureFolder(folder: string, file: string): Promise<void> {
  await makeFolder(folder);
  await ensureWritable(join(folder, file));
}

/** One folder after the other: where the system answers ENOENT for a folder in one that is there, as in /proc, Node tries for ever. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  if (dirname(folder) !== folder && !(await isFolder(dirname(folder)))) await makeFolder(dirname(folder));
  await mkdir(folder).catch(async (error: unknown) => {
    // Another process may have made it meanwhile.
    if (codeOf(error) === 'EEXIST' && (await isFolder(folder))) return;
    throw fileFault(folder, codeOf(error) === 'ENOENT' ? { code: 'EROFS' } : error);
  });
}

async function isFolder(path: string): Promise<boolean> {
  const there = await stat(path).catch(() => undefined);
  return there?.isDirectory() === true;
}

/** Writes the whole file or nothing: a reader never sees half of it. A device or a pipe is written to and stays what it is. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  try {
    const target = await stat(path).catch(() => undefined);
    if (target === undefined || target.isFile()) await replaceFile(target === undefined ? path : await realpath(path), content);
    else await writeFile(path, content);
  } catch (error) {
    throw fileFault(path, error);
  }
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(beside, 'wx');
    await file.writeFile(content);
    await file.sync();
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The result goes to the file when one is named, otherwise to stdout. */
export async function deliver(text: string, path: string | undefined, shell: Shell): Promise<void> {
  if (path === undefined) shell.print(text);
  else await writeWhole(path, text);
}

/** The text of a file that must be UTF-8 to the byte, without the mark at its beginning. */
export async function readUtf8(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError)
      throw inputFault(`${path}: не UTF-8. Сохраните файл в UTF-8.`, `${path}: not UTF-8. Save the file as UTF-8.`);
    throw fileFault(path, error);
  }
}

/** The file as it is. */
export async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw fileFault(path, error);
  }
}

function parsed(text: string, path: string): unknown {
  if (text.trim() === '')
    throw inputFault(`${path}: файл пуст. Проверьте, тот ли файл назван.`, `${path}: the file is empty. Check which file it is.`);
  try {
    return JSON.parse(text);
  } catch {
    const { line, column } = firstFaultOf(text);
    throw inputFault(
      `${path}: не JSON, строка ${line}, столбец ${column}. Сохраните файл как JSON в UTF-8.`,
      `${path}: not JSON at line ${line}, column ${column}. Save the file as JSON in UTF-8.`,
    );
  }
}

function saidTwice(path: string, { key, line, column }: RepeatedKey): InputFault {
  return inputFault(
    `${path}: ключ «${key}» стоит в одном объекте дважды, строка ${line}, столбец ${column}. Оставьте один.`,
    `${path}: the key “${key}” stands twice in one object, line ${line}, column ${column}. Leave one.`,
  );
}

/** Whatever is nested without end would break every walk that comes after. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

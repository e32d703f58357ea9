import type { Sentence } from '../engine/index.js';

/** What the user gave cannot be used: one sentence for each fault. The command ends with exit code 2. */
export class InputFault extends Error {
  readonly sentences: readonly Sentence[];

  constructor(sentences: readonly Sentence[]) {
    super(sentences.map(({ en }) => en).join('\n'));
    this.name = 'InputFault';
    this.sentences = sentences;
  }
}

/** The only fault there is. */
export function inputFault(ru: string, en: string): InputFault {
  return new InputFault([{ ru, en }]);
}

/** What is the same in every language: a line of a list, a system's own words. */
export function asItIs(text: string): Sentence {
  return { ru: text, en: text };
}

/** The system's own reason why a file cannot be used, as a sentence. */
export function fileFault(path: string, error: unknown): InputFault {
  const { ru, en } = REASONS.get(codeOf(error)) ?? asItIs(error instanceof Error ? error.message : String(error));
  return inputFault(`${path}: ${ru}`, `${path}: ${en}`);
}

/** The system's code of an error (`EEXIST`), or nothing. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

const FORBIDDEN: Sentence = {
  ru: 'нет прав. Измените права или выберите другое место.',
  en: 'no permission. Change the rights or choose another place.',
};

const REASONS: ReadonlyMap<string, Sentence> = new Map([
  ['ENOENT', { ru: 'такого файла или папки нет. Проверьте путь.', en: 'there is no such file or folder. Check the path.' }],
  ['EEXIST', { ru: 'это файл. Назовите папку.', en: 'this is a file. Name a folder.' }],
  ['EISDIR', { ru: 'это папка. Назовите файл.', en: 'this is a folder. Name a file.' }],
  [
    'ENOTDIR',
    { ru: 'часть пути — файл, а не папка. Проверьте путь.', en: 'a part of the path is a file, not a folder. Check the path.' },
  ],
  ['EACCES', FORBIDDEN],
  ['EPERM', FORBIDDEN],
  [
    'EROFS',
    { ru: 'здесь можно только читать. Выберите другое место.', en: 'the file system can only be read. Choose another place.' },
  ],
  ['ENOSPC', { ru: 'диск полон. Освободите место.', en: 'the disk is full. Free some space.' }],
  ['ENAMETOOLONG', { ru: 'имя слишком длинное. Выберите короче.', en: 'the name is too long. Choose a shorter one.' }],
]);

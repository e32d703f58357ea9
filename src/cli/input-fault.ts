/** What the user gave cannot be used: one sentence for each fault. The command ends with exit code 2. */
export class InputFault extends Error {
  readonly sentences: readonly string[];

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'InputFault';
    this.sentences = sentences;
  }
}

/** The system's own reason why a file cannot be used, as a sentence. */
export function fileFault(path: string, error: unknown): InputFault {
  const reason = REASONS.get(codeOf(error)) ?? (error instanceof Error ? error.message : String(error));
  return new InputFault([`${path}: ${reason}`]);
}

/** The system's code of an error (`EEXIST`), or nothing. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file or folder. Check the path.'],
  ['EISDIR', 'this is a folder. Name a file.'],
  ['ENOTDIR', 'a part of the path is a file, not a folder. Check the path.'],
  ['EACCES', 'no permission. Change the rights or choose another place.'],
  ['EPERM', 'no permission. Change the rights or choose another place.'],
  ['EROFS', 'the file system can only be read. Choose another place.'],
  ['ENOSPC', 'the disk is full. Free some space.'],
  ['ENAMETOOLONG', 'the name is too long. Choose a shorter one.'],
]);

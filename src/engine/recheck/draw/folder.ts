import { z } from 'zod';
import type { DrawFault } from './faults.js';

/** A draw's folder: file name to bytes. */
export type DrawFolder = ReadonlyMap<string, Uint8Array>;

/** A file of the folder is missing or is not what its name says. */
export class UnreadableFolder extends Error {
  readonly fault: DrawFault;

  constructor({ code, ru, en }: DrawFault, options?: ErrorOptions) {
    super(en, options);
    this.name = 'UnreadableFolder';
    this.fault = { code, ru, en };
  }
}

/** The bytes of a file that must be there. */
export function bytesOf(folder: DrawFolder, name: string): Uint8Array {
  const bytes = folder.get(name);
  if (bytes === undefined)
    throw new UnreadableFolder({ code: 'file.missing', ru: `${name}: файла нет`, en: `${name}: the file is missing` });
  return bytes;
}

/** The document of a file that must be there and must follow the schema. */
export function jsonOf<T>(folder: DrawFolder, name: string, schema: z.ZodType<T>): T {
  const read = schema.safeParse(parsedJson(folder, name));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = `${name}: ${issue?.path.join('.')}`;
  throw new UnreadableFolder({
    code: 'file.shape',
    ru: `${where}: не то, что здесь должно стоять`,
    en: `${where}: ${issue?.message}`,
  });
}

/** What a file says as JSON, whatever it is. */
export function parsedJson(folder: DrawFolder, name: string): unknown {
  try {
    return JSON.parse(utf8(bytesOf(folder, name)));
  } catch (error) {
    if (error instanceof UnreadableFolder) throw error;
    throw new UnreadableFolder({ code: 'file.not-json', ru: `${name}: это не JSON`, en: `${name}: not JSON` }, { cause: error });
  }
}

/** Bytes as text; a byte order mark stays visible, because it changes the hash. */
export function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

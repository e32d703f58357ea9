// This file is put into verify.html as it is compiled, beside offline-check: no imports but of types.

import type { DroppedFiles, Finding } from './offline-check.js';

/** What a browser gives for each thing that is dropped, be it a file or a folder. */
interface Dropped {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The files of a draw, or what keeps them from being judged: nobody may guess which of two files of one name is meant. */
export async function readDropped(dropped: Iterable<Dropped>): Promise<{ files: DroppedFiles; faults: Finding[] }> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const faults: Finding[] = [];
  for (const file of dropped) {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes === null) faults.push(unreadable(file.name));
    else if (files.has(file.name)) faults.push(twice(file.name));
    else files.set(file.name, new Uint8Array(bytes));
  }
  return { files, faults };
}

function unreadable(name: string): Finding {
  return {
    isRight: false,
    ru: `«${name}» не читается. Если это папка, откройте её и выберите все файлы в ней.`,
    en: `“${name}” cannot be read. If it is a folder, open it and choose all files in it.`,
  };
}

function twice(name: string): Finding {
  return {
    isRight: false,
    ru: `Файл ${name} выбран дважды. Оставьте файлы одной жеребьёвки.`,
    en: `The file ${name} was chosen twice. Choose the files of one draw.`,
  };
}

import { zipArchive } from './zip-archive.js';

/** A Word document of blocks such as `paragraph` and `table` write them. */
export function docx(...blocks: readonly string[]): Buffer {
  const body = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${blocks.join('')}</w:body></w:document>`;
  return zipArchive([{ name: 'word/document.xml', content: Buffer.from(body) }]);
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** Cells are texts, or markup that begins with a tag. */
export function row(...cells: readonly string[]): string {
  const written = cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`);
  return `<w:tr>${written.join('')}</w:tr>`;
}

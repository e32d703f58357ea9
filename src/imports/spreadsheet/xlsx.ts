import { readXlsx, streamXlsxRows } from 'hucre/xlsx';
import { FileRefused } from './refusals.js';
import type { SheetRow } from './sheet.js';
import { isWhole, xmlText } from './xml-text.js';
import { formulaAddresses, markFormulas } from './xlsx-formulas.js';
import { type ZipEntry, zipDirectory } from './zip-directory.js';
import { unpack } from './zip-entry.js';

/** The rows of an .xlsx workbook, sheet by sheet, without ever holding a whole sheet. */
export async function* xlsxRows(bytes: Buffer): AsyncGenerator<readonly [sheet: string, row: SheetRow]> {
  const entries = zipDirectory(bytes);
  const formulas = inspectParts(bytes, entries);
  const parts = sheetParts(bytes, entries);
  for (const [index, name] of (await sheetNames(bytes)).entries()) {
    const marked = formulas.get(parts.get(name) ?? '') ?? new Map<number, readonly number[]>();
    for await (const row of streamXlsxRows(bytes, { sheet: index })) {
      const number = row.index + 1;
      yield [name, { number, cells: markFormulas(row.values, marked.get(number) ?? []) }];
    }
  }
}

/** Unpacks every part once: a part that lies about its size, is damaged or declares entities refuses the file. */
function inspectParts(bytes: Buffer, entries: readonly ZipEntry[]): Map<string, Map<number, readonly number[]>> {
  const formulas = new Map<string, Map<number, readonly number[]>>();
  for (const entry of entries) {
    const content = unpack(bytes, entry);
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw new FileRefused('file.dtd');
    if (entry.name === '[Content_Types].xml' && content.includes('macroEnabled')) throw new FileRefused('file.macros');
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) continue;
    if (!isWhole(content, 'worksheet')) throw new FileRefused('file.cut-short');
    formulas.set(entry.name, formulaAddresses(content));
  }
  return formulas;
}

async function sheetNames(bytes: Buffer): Promise<readonly string[]> {
  const names: string[] = [];
  await readXlsx(bytes, { sheets: ({ name }) => names.push(name) < 0 });
  return names;
}

/** Sheet name → the archive's part that holds it. */
function sheetParts(bytes: Buffer, entries: readonly ZipEntry[]): Map<string, string> {
  const targets = new Map<string, string>();
  for (const tag of tags(partText(bytes, entries, 'xl/_rels/workbook.xml.rels'), 'Relationship')) {
    const target = attribute(tag, 'Target');
    targets.set(attribute(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const parts = new Map<string, string>();
  for (const tag of tags(partText(bytes, entries, 'xl/workbook.xml'), 'sheet'))
    parts.set(attribute(tag, 'name'), targets.get(attribute(tag, 'r:id')) ?? '');
  return parts;
}

function partText(bytes: Buffer, entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((candidate) => candidate.name === name);
  return entry === undefined ? '' : unpack(bytes, entry).toString('utf8');
}

function tags(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string {
  return xmlText(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

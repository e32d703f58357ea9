import { streamXlsxRows } from 'hucre/xlsx';
import { refuseManySheets } from './most-sheets.js';
import { FileRefused } from './refusals.js';
import type { SheetRow } from './sheet.js';
import { isWhole, xmlText } from './xml-text.js';
import { formulaAddresses, markFormulas } from './xlsx-formulas.js';
import { hiddenRows } from './xlsx-hidden.js';
import { reachingDown, type TallCell, tallCellsOf } from './tall-cells.js';
import { type ZipEntry, zipDirectory } from './zip-directory.js';
import { unpack } from './zip-entry.js';

/** Of a part that is no sheet the library makes a tree before the first row is read: at most so much of it, some 200,000 different texts. */
const LARGEST_TREE = 16 * 1024 * 1024;
const MOST_TAGS = 800_000;

/** The rows of an .xlsx workbook, sheet by sheet, without ever holding a whole sheet. */
export async function* xlsxRows(bytes: Buffer): AsyncGenerator<readonly [sheet: string, row: SheetRow]> {
  const entries = zipDirectory(bytes);
  const seen = inspectParts(bytes, entries);
  const sheets = sheetsOf(bytes, entries);
  refuseManySheets(sheets.length);
  for (const [index, { name, part, isHidden }] of sheets.entries()) {
    const { formulas, hidden, tall } = seen.get(part) ?? NOTHING_SEEN;
    const withAbove = reachingDown(tall);
    for await (const row of streamXlsxRows(bytes, { sheet: index })) {
      const number = row.index + 1;
      const cells = markFormulas(row.values, formulas.get(number) ?? []);
      yield [name, withAbove(isHidden || hidden.has(number) ? { number, cells, isHidden: true } : { number, cells })];
    }
  }
}

/** What the library does not tell of a sheet's rows: which of their cells are formulas, by row, which rows are hidden, what is merged downwards. */
interface SeenRows {
  readonly formulas: ReadonlyMap<number, readonly number[]>;
  readonly hidden: ReadonlySet<number>;
  readonly tall: readonly TallCell[];
}

const NOTHING_SEEN: SeenRows = { formulas: new Map(), hidden: new Set(), tall: [] };

/** Unpacks every part once: a part that lies about its size, is damaged or declares entities refuses the file. */
function inspectParts(bytes: Buffer, entries: readonly ZipEntry[]): Map<string, SeenRows> {
  const seen = new Map<string, SeenRows>();
  for (const entry of entries) {
    const content = unpack(bytes, entry);
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw new FileRefused('file.dtd');
    if (entry.name === '[Content_Types].xml' && content.includes('macroEnabled')) throw new FileRefused('file.macros');
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) {
      refuseHeavyTree(content);
      continue;
    }
    if (!isWhole(content, 'worksheet')) throw new FileRefused('file.cut-short');
    seen.set(entry.name, { formulas: formulaAddresses(content), hidden: hiddenRows(content), tall: tallCellsOf(content) });
  }
  return seen;
}

function refuseHeavyTree(part: Buffer): void {
  let count = 0;
  for (let at = part.indexOf('<'); at >= 0 && count <= MOST_TAGS; at = part.indexOf('<', at + 1)) count += 1;
  if (part.length > LARGEST_TREE || count > MOST_TAGS) throw new FileRefused('file.too-heavy');
}

/** What the workbook says of a sheet: its name, the archive's part that holds it, and whether it is hidden. */
interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** The sheets in the order of the workbook, which is the library's. */
function sheetsOf(bytes: Buffer, entries: readonly ZipEntry[]): readonly ListedSheet[] {
  const targets = new Map<string, string>();
  for (const tag of tags(partText(bytes, entries, 'xl/_rels/workbook.xml.rels'), 'Relationship')) {
    const target = attribute(tag, 'Target');
    targets.set(attribute(tag, 'Id'), target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const sheets = tags(partText(bytes, entries, 'xl/workbook.xml'), 'sheet');
  return sheets.map((tag) => ({
    name: attribute(tag, 'name'),
    part: targets.get(attribute(tag, '\\w+:id')) ?? '',
    isHidden: /hidden/i.test(attribute(tag, 'state')),
  }));
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

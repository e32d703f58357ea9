import type { ModelNames } from './model-builder.js';
import type { LinearModel } from './port.js';

/** The column that carries the constant of the objective: fixed at 1, because readers disagree on constants. */
export const CONSTANT = 'constant';

/** The model in free MPS; each comment becomes a line of its own. */
export function mpsText(model: LinearModel, names: ModelNames, comments: readonly string[]): string {
  const lines = [
    ...comments.map((comment) => `* ${comment}`),
    'NAME roster FREE',
    'ROWS',
    ' N cost',
    ...rowLines(model, names),
    'COLUMNS',
    ...columnLines(model, names),
    'RHS',
    ...rightHandSides(model, names),
    'RANGES',
    ...rangeLines(model, names),
    'BOUNDS',
    ...boundLines(model, names),
    ` FX BND ${CONSTANT} 1`,
    'ENDATA',
  ];
  return `${lines.join('\n')}\n`;
}

type RowKind = 'E' | 'L' | 'G' | 'N';

/** A row with two different bounds is written from below, with a range. */
function kindOf({ rowLower, rowUpper }: LinearModel, row: number): RowKind {
  if (rowLower[row] === rowUpper[row]) return 'E';
  if (rowLower[row]! > -Infinity) return 'G';
  return rowUpper[row]! < Infinity ? 'L' : 'N';
}

function rowLines(model: LinearModel, names: ModelNames): string[] {
  return names.rows.map((name, row) => ` ${kindOf(model, row)} ${name}`);
}

/** Every column is named by its cost first, so that none is lost for want of entries. */
function columnLines(model: LinearModel, names: ModelNames): string[] {
  const entries = entriesByColumn(model, names);
  const lines: string[] = [];
  let isInteger = false;
  const mark = (wanted: boolean) => {
    if (wanted !== isInteger) lines.push(` MARKER 'MARKER' '${wanted ? 'INTORG' : 'INTEND'}'`);
    isInteger = wanted;
  };
  for (const [column, name] of names.columns.entries()) {
    mark(model.isInteger[column] === 1);
    lines.push(` ${name} cost ${model.cost[column]! + 0}`);
    for (const entry of entries[column]!) lines.push(` ${name} ${entry}`);
  }
  mark(false);
  lines.push(` ${CONSTANT} cost ${model.offset}`);
  return lines;
}

function entriesByColumn(model: LinearModel, names: ModelNames): readonly (readonly string[])[] {
  const entries: string[][] = names.columns.map(() => []);
  for (const [row, name] of names.rows.entries())
    for (let entry = model.rowStarts[row]!; entry < model.rowStarts[row + 1]!; entry++)
      entries[model.entryColumns[entry]!]!.push(`${name} ${model.entryValues[entry]}`);
  return entries;
}

function rightHandSides(model: LinearModel, names: ModelNames): string[] {
  return names.rows.flatMap((name, row) => {
    const kind = kindOf(model, row);
    const side = kind === 'N' ? 0 : kind === 'L' ? model.rowUpper[row]! : model.rowLower[row]!;
    return side === 0 ? [] : [` RHS ${name} ${side}`];
  });
}

function rangeLines(model: LinearModel, names: ModelNames): string[] {
  return names.rows.flatMap((name, row) =>
    kindOf(model, row) === 'G' && model.rowUpper[row]! < Infinity
      ? [` RNG ${name} ${model.rowUpper[row]! - model.rowLower[row]!}`]
      : [],
  );
}

function boundLines(model: LinearModel, names: ModelNames): string[] {
  return names.columns.flatMap((name, column) => {
    const lower = model.columnLower[column]!;
    const upper = model.columnUpper[column]!;
    if (lower === upper) return [` FX BND ${name} ${lower}`];
    if (lower === -Infinity && upper === Infinity) return [` FR BND ${name}`];
    const below = lower === 0 ? [] : [lower === -Infinity ? ` MI BND ${name}` : ` LO BND ${name} ${lower}`];
    return [...below, upper === Infinity ? ` PL BND ${name}` : ` UP BND ${name} ${upper}`];
  });
}

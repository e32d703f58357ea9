import type { ModelNames } from './model-builder.js';
import { CONSTANT } from './mps-text.js';
import type { LinearModel } from './port.js';

const TERMS_PER_LINE = 8;

/** The model in CPLEX LP form; each comment becomes a line of its own. A model without rows gets one that always holds. */
export function lpText(model: LinearModel, names: ModelNames, comments: readonly string[]): string {
  const objective = names.columns.map((name, column) => term(model.cost[column]!, name));
  const lines = [
    ...comments.map((comment) => `\\ ${comment}`),
    'Minimize',
    ' cost:',
    ...wrapped([...objective, term(model.offset, CONSTANT)]),
    'Subject To',
    ...(model.rowCount === 0 ? [` always: + 1 ${CONSTANT} = 1`] : []),
    ...names.rows.flatMap((name, row) => rowLines(model, names, name, row)),
    'Bounds',
    ...names.columns.map((name, column) => boundLine(name, model.columnLower[column]!, model.columnUpper[column]!)),
    ` ${CONSTANT} = 1`,
    'Generals',
    ...wrapped(names.columns.filter((_, column) => model.isInteger[column] === 1)),
    'End',
  ];
  return `${lines.join('\n')}\n`;
}

/** A row with two different bounds is written twice, because readers disagree on double inequalities. */
function rowLines(model: LinearModel, names: ModelNames, name: string, row: number): string[] {
  const lower = model.rowLower[row]!;
  const upper = model.rowUpper[row]!;
  const terms = termsOf(model, names, row);
  const line = (label: string, relation: string) => [` ${label}:`, ...wrapped(terms), `  ${relation}`];
  if (lower === upper) return line(name, `= ${lower}`);
  const isDouble = lower > -Infinity && upper < Infinity;
  return [
    ...(lower > -Infinity ? line(isDouble ? `${name}_low` : name, `>= ${lower}`) : []),
    ...(upper < Infinity ? line(isDouble ? `${name}_high` : name, `<= ${upper}`) : []),
  ];
}

/** A row without entries still needs a column to be written at all. */
function termsOf(model: LinearModel, names: ModelNames, row: number): string[] {
  const terms: string[] = [];
  for (let entry = model.rowStarts[row]!; entry < model.rowStarts[row + 1]!; entry++)
    terms.push(term(model.entryValues[entry]!, names.columns[model.entryColumns[entry]!]!));
  return terms.length > 0 ? terms : [term(0, CONSTANT)];
}

function term(coefficient: number, name: string): string {
  return `${coefficient < 0 ? '-' : '+'} ${Math.abs(coefficient)} ${name}`;
}

function boundLine(name: string, lower: number, upper: number): string {
  if (lower === upper) return ` ${name} = ${lower}`;
  if (lower === -Infinity && upper === Infinity) return ` ${name} free`;
  return ` ${lower === -Infinity ? '-inf' : lower} <= ${name}${upper === Infinity ? '' : ` <= ${upper}`}`;
}

function wrapped(terms: readonly string[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < terms.length; at += TERMS_PER_LINE) lines.push(`  ${terms.slice(at, at + TERMS_PER_LINE).join(' ')}`);
  return lines;
}

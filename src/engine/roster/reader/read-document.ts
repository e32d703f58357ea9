import { type Fault, type Report, faultList } from './faults.js';
import type { Shape } from './shapes.js';

/** A document with what was parsed of it; it is to be used only if there are no faults. */
export interface DocumentReading<T> {
  readonly document: T;
  readonly parsed: unknown;
  readonly faults: readonly Fault[];
}

/** Reads a document from JSON text or from parsed JSON: its shape first, then what only the whole can tell. */
export function readDocument<T>(
  input: unknown,
  shape: Shape<T>,
  checkWhole: (document: T, report: Report) => void = () => {},
): DocumentReading<T> {
  const { faults, report } = faultList();
  const parsed = parse(input);
  if (parsed instanceof SyntaxError) report('E1000', '', input, { ru: parsed.message, en: parsed.message });
  const document = parsed instanceof SyntaxError ? shape.fallback : shape.read(parsed, '', report);
  if (!(parsed instanceof SyntaxError)) checkWhole(document, report);
  return { document, parsed, faults };
}

function parse(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  try {
    return JSON.parse(input.replace(/^\uFEFF/, ''));
  } catch (error) {
    return error;
  }
}

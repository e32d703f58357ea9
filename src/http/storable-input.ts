import type { NextFunction, Request, Response } from 'express';
import type { Fault } from './problem.js';
import { invalidRequest } from './problems.js';

const DEEPEST = 30;
const MOST_FAULTS = 20;

/**
 * Refuses what no schema looks for and no table could keep: a text with a zero character or with half of a surrogate
 * pair, as a value or as a name, and values nested deeper than any request of ours.
 */
export function refuseUnstorable(request: Request, _response: Response, next: NextFunction): void {
  const faults: Fault[] = [];
  look(request.query, ['query'], faults);
  look(request.body, ['body'], faults);
  next(faults.length > 0 ? invalidRequest(faults) : undefined);
}

/** The path is one list that grows and shrinks: a large body has a million values. */
function look(value: unknown, path: string[], faults: Fault[]): void {
  if (faults.length >= MOST_FAULTS) return;
  if (typeof value === 'string') return tell(faultOfText(value), path, faults);
  if (typeof value !== 'object' || value === null) return;
  if (path.length > DEEPEST) return tell(`вложено глубже ${DEEPEST} уровней / nested deeper than ${DEEPEST} levels`, path, faults);
  for (const [name, inner] of Object.entries(value)) {
    tell(faultOfText(name), path, faults);
    path.push(name);
    look(inner, path, faults);
    path.pop();
  }
}

function tell(message: string | undefined, path: readonly string[], faults: Fault[]): void {
  if (message !== undefined) faults.push({ where: path.join('.'), message });
}

function faultOfText(text: string): string | undefined {
  if (text.includes('\0')) return 'знак с кодом 0: такого не бывает в тексте / the zero character: no text has it';
  if (/\p{Surrogate}/u.test(text)) return 'половина составного знака UTF-16 / half of a surrogate pair';
  return undefined;
}

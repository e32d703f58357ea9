import { writeFrame } from './frame.js';
import { DrawRefusal } from './refusal.js';
import { markCommitment, type MarkOpening } from './seed.js';

/** A work as its school knows it: where it lies, and its original mark as text. */
export interface MarkedWork {
  readonly source: string;
  readonly stratum: string;
  readonly score: string;
  readonly mark: string;
}

/** What must stay private until a work is drawn: which work an id means, and what opens its mark. */
export interface WorkOpening extends MarkOpening {
  readonly source: string;
}

/** The public list and its private counterpart. */
export interface MadeFrame {
  readonly frame: string;
  readonly openings: readonly WorkOpening[];
}

const SEPARATORS = /[\t\n\r]/;

/**
 * Gives every work a random opaque id and commits to its mark. `random(bytes)` gives so many fresh random bytes in hex:
 * ids carry 8 of them, nonces 16, so that nobody can guess a mark from its commitment.
 */
export function makeFrame(works: readonly MarkedWork[], random: (bytes: number) => string): MadeFrame {
  const faults = works.flatMap((work, index) => faultsOf(work, index + 1));
  if (faults.length > 0)
    throw new DrawRefusal('list.faulty', { ru: `Список работ неверен:\n${faults.join('\n')}`, en: faults.join('\n') });
  const used = new Set<string>();
  const openings = works.map(({ source, score, mark }) => ({
    workId: freshId(used, random),
    source,
    score,
    mark,
    nonce: random(16),
  }));
  const rows = openings.map((opening, index) => ({
    workId: opening.workId,
    stratum: works[index]!.stratum,
    markCommitment: markCommitment(opening),
  }));
  return { frame: writeFrame(rows), openings };
}

function freshId(used: Set<string>, random: (bytes: number) => string): string {
  let id = `w-${random(8)}`;
  while (used.has(id)) id = `w-${random(8)}`;
  used.add(id);
  return id;
}

function faultsOf({ stratum, source, score, mark }: MarkedWork, number: number): string[] {
  const texts = { stratum, source, score, mark };
  return Object.entries(texts).flatMap(([field, text]) => {
    if (SEPARATORS.test(text)) return [`work ${number}: the ${field} holds a tab or a line end. Remove it.`];
    if (text === '' && field === 'stratum') return [`work ${number}: the stratum is empty. Name its school and class.`];
    return [];
  });
}

import type { RecheckSentence } from '../model.js';
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
    throw new DrawRefusal('list.faulty', {
      ru: `Список работ неверен:\n${faults.map(({ ru }) => ru).join('\n')}`,
      en: faults.map(({ en }) => en).join('\n'),
    });
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

const FIELDS = { stratum: 'группе', source: 'источнике', score: 'баллах', mark: 'отметке' } as const;

function faultsOf(work: MarkedWork, number: number): readonly RecheckSentence[] {
  return (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((field) => {
    if (SEPARATORS.test(work[field]))
      return [
        {
          ru: `работа ${number}: в ${FIELDS[field]} стоит табуляция или конец строки. Уберите.`,
          en: `work ${number}: the ${field} holds a tab or a line end. Remove it.`,
        },
      ];
    if (work[field] === '' && field === 'stratum')
      return [
        {
          ru: `работа ${number}: группа не названа. Назовите школу и класс.`,
          en: `work ${number}: the stratum is empty. Name its school and class.`,
        },
      ];
    return [];
  });
}

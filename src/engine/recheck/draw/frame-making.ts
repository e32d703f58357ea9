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
const NUMBER = /^\d+([.,]\d+)?$/;

function faultsOf(work: MarkedWork, number: number): readonly RecheckSentence[] {
  const said = (ru: string, en: string) => ({ ru: `работа ${number}: ${ru}`, en: `work ${number}: ${en}` });
  const faults = (Object.keys(FIELDS) as (keyof typeof FIELDS)[])
    .filter((field) => SEPARATORS.test(work[field]))
    .map((field) =>
      said(`в ${FIELDS[field]} стоит табуляция или конец строки. Уберите.`, `the ${field} holds a tab or a line end. Remove it.`),
    );
  if (work.stratum === '')
    faults.push(said('группа не названа. Назовите школу и класс.', 'the stratum is empty. Name its school and class.'));
  if (!NUMBER.test(work.score) || work.mark === '')
    faults.push(
      said(
        `балл «${work.score}», отметка «${work.mark}»: неявившийся работы не писал. Уберите строку или впишите балл и отметку.`,
        `score "${work.score}", mark "${work.mark}": an absent pupil has written no work. Remove the row, or fill in score and mark.`,
      ),
    );
  return faults;
}

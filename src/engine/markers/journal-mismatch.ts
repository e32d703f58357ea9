import { found, guarded, type MarkerFinding, type MarkerReference, type PupilResult } from './model.js';
import { binomialAtLeast } from './tails.js';

/** How the marks of the work stand to those of the journal: how many pupils have both, and how many of them each way. */
export interface JournalCounts {
  readonly pairs: number;
  /** The marks differ by 2 or more. */
  readonly mismatch: number;
  readonly lowered: number;
  readonly confirmed: number;
  readonly raised: number;
}

export function journalCounts(pupils: readonly PupilResult[]): JournalCounts {
  const differences = pupils.flatMap(({ mark, journal }) => (journal === null ? [] : [mark - journal]));
  const count = (holds: (difference: number) => boolean): number => differences.filter(holds).length;
  return {
    pairs: differences.length,
    mismatch: count((difference) => Math.abs(difference) >= 2),
    lowered: count((difference) => difference < 0),
    confirmed: count((difference) => difference === 0),
    raised: count((difference) => difference > 0),
  };
}

/** The same as shares of the pupils who have both marks; null when nobody has. */
export function sharesOf({ pairs, mismatch, lowered, confirmed, raised }: JournalCounts): JournalCounts | null {
  if (pairs === 0) return null;
  return { pairs, mismatch: mismatch / pairs, lowered: lowered / pairs, confirmed: confirmed / pairs, raised: raised / pairs };
}

/** M5: marks that differ from the journal far more often than in the reference, or agree with it too perfectly. */
export function journalMismatch(pupils: readonly PupilResult[], reference: MarkerReference): MarkerFinding {
  const counts = journalCounts(pupils);
  const shares = sharesOf(counts);
  const { mismatchShare, confirmedShare } = reference;
  if (shares === null || shares.pairs < 20 || mismatchShare === null || confirmedShare === null) return guarded('M5');
  const { pairs, mismatch, lowered, confirmed, raised } = shares;
  const differsOften = mismatch >= 2 * mismatchShare && mismatch >= 0.1;
  const agreesTooWell = confirmed >= 0.95 && confirmedShare <= 0.75;
  const chance = (count: number, expected: number): number => binomialAtLeast(count, pairs, expected);
  const p = Math.min(1, 2 * Math.min(chance(counts.mismatch, mismatchShare), chance(counts.confirmed, confirmedShare)));
  return found('M5', differsOften || agreesTooWell, p, {
    mismatch,
    lowered,
    confirmed,
    raised,
    mismatchShare,
    confirmedShare,
    pairs,
  });
}

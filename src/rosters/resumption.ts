import { documentHash, type Duty, type RosterProblem } from '../engine/index.js';
import type { DrawWish } from './draw-wish.js';
import type { EarlierSearch } from './proof/earlier-search.js';
import { onlyAWhatIf } from './roster-problems.js';
import type { Version } from './roster-store.service.js';

/** What a search begins with that goes on from a version. */
export interface Resumption {
  /** The version's. */
  readonly number: number;
  /** What was proved then holds from the first moment; otherwise roster and prices are only a start. */
  readonly isSameProblem: boolean;
  readonly beginning: Pick<DrawWish, 'start' | 'prices' | 'bound' | 'mostLikely' | 'drawSeed'>;
}

/** @throws Problem of a what-if: its problem is not that of the roster. */
export function ensureResumable({ origin, number }: Version): void {
  if (origin === 'what-if') throw onlyAWhatIf(number);
}

/** The version's roster and the prices of the search that it rests on, as far as they fit the problem of today; a draw is kept to. */
export function resumptionOf(problem: RosterProblem, version: Version, { certificate, draw }: EarlierSearch): Resumption {
  const isSameProblem = documentHash(version.problem) === documentHash(problem);
  const beginning = {
    start: dutiesIn(problem, version.duties),
    prices: certificate?.prices,
    bound: isSameProblem ? version.figures.bound : undefined,
    mostLikely: draw?.mostLikely,
    drawSeed: draw?.seed,
  };
  return { number: version.number, isSameProblem, beginning };
}

/** People and slots may have gone since. */
function dutiesIn({ people, slots }: RosterProblem, duties: readonly Duty[]): readonly Duty[] {
  const [known, open] = [people, slots].map((each) => new Set(each.map(({ id }) => id)));
  return duties.filter(({ person, slot }) => known!.has(person) && open!.has(slot));
}

import type { RecheckLayout } from './layout.js';
import type { Part } from './part.js';
import type { ProofLevel } from './prove-part.js';

/** What programs have said of the part that some arcs make: its bound, and which of them were asked at what cost of the part. */
export interface Answer {
  bound: number;
  cost: number;
  /** So many checks stay open at least; null: not asked. */
  fewest: number | null;
  readonly levels: Set<ProofLevel>;
}

/** The answers of one solve: a round that finds a part as the last one left it asks nothing twice. */
export class Answers {
  readonly #byLayout = new WeakMap<RecheckLayout, Map<string, Answer>>();

  /** The answer on the part, to be written on. */
  of(layout: RecheckLayout, { arcs }: Part): Answer {
    const known = this.#byLayout.get(layout) ?? new Map<string, Answer>();
    this.#byLayout.set(layout, known);
    const key = arcs.join();
    const answer = known.get(key) ?? { bound: 0, cost: Infinity, fewest: null, levels: new Set() };
    known.set(key, answer);
    return answer;
  }
}

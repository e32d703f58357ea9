import type { SolveWish } from '../solving/solve-wish.js';

/** A search, and whether chance is to decide who may serve where: then nobody who knows the data can foresee a pair more surely than this share. */
export interface DrawWish extends SolveWish {
  readonly mostLikely?: number | undefined;
  /** An earlier draw to keep to; a new one if not given. */
  readonly drawSeed?: number | undefined;
}

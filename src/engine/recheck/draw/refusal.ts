import type { RecheckSentence } from '../model.js';

/**
 * A step of the draw that is not allowed now, or what was given for it does not fit: a stable code, and one sentence that says why and what
 * to do. The command line prints the English one.
 */
export class DrawRefusal extends Error {
  constructor(
    readonly code: string,
    readonly sentence: RecheckSentence,
  ) {
    super(sentence.en);
    this.name = 'DrawRefusal';
  }
}

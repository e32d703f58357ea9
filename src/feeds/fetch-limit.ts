import { VisitLimit } from '../http/visit-limit.js';

const BURST = 30;
const SECONDS_PER_FETCH = 10;

/**
 * How often one link may be fetched: thirty times at once, then every ten seconds. Per link, not per address: the
 * calendar services of the world fetch from a few addresses for everybody.
 */
export class FetchLimit extends VisitLimit {
  constructor() {
    super(BURST, SECONDS_PER_FETCH);
  }
}

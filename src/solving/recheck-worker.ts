import { performance } from 'node:perf_hooks';
import { type RecheckProgress, solveRecheck } from '../engine/index.js';
import { answerOrders, type OrderEars } from './answer-orders.js';
import type { RecheckOrder } from './recheck-thread.js';

answerOrders(({ problem, hash, seed, timeLimitSeconds }: RecheckOrder, { isStopped, report }: OrderEars<RecheckProgress>) =>
  solveRecheck(problem, {
    seed,
    hash,
    timeLimitSeconds,
    version: '1',
    clock: () => performance.now(),
    isStopped,
    onProgress: report,
  }),
);

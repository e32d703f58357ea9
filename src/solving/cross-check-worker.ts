import { highsSolver, planCrossCheck } from '../engine/index.js';
import { answerOrders } from './answer-orders.js';
import type { CrossCheckOrder } from './cross-check-thread.js';

answerOrders(({ schools, timeLimitSeconds }: CrossCheckOrder) =>
  planCrossCheck(schools, { solver: highsSolver(), timeLimitSeconds }),
);

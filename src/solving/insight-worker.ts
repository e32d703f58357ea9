import { answerInsight } from './answer-insight.js';
import { answerOrders } from './answer-orders.js';
import type { InsightOrder } from './insight-thread.js';

answerOrders(({ problem, solution, wish }: InsightOrder, ears) => answerInsight(problem, solution, wish, ears));

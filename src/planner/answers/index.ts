import type { Asked } from '../planner.schema.js';
import { acceptanceAnswer } from './acceptance.js';
import type { Answer } from './answer.js';
import { boundAnswer } from './bound.js';
import { discoveryAnswer } from './discovery.js';
import { differenceAnswer, estimationAnswer } from './estimation.js';
import { sequentialAnswer } from './sequential.js';
import { strataAnswer } from './strata.js';

export type { PlannerAnswer } from './answer.js';

/** The answer to any question of the planner. */
export function answerTo(asked: Asked): Answer {
  switch (asked.question) {
    case 'discovery':
      return discoveryAnswer(asked);
    case 'acceptance':
      return acceptanceAnswer(asked);
    case 'bound':
      return boundAnswer(asked);
    case 'strata':
      return strataAnswer(asked);
    case 'estimation':
      return estimationAnswer(asked);
    case 'difference':
      return differenceAnswer(asked);
    case 'sequential':
      return sequentialAnswer(asked);
  }
}

import type { Wording } from './problem.js';

/** What zod says of a value that is too small or too large. */
export interface WrongSize {
  readonly code: 'too_small' | 'too_big';
  readonly origin: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  /** Whether the limit itself is allowed. */
  readonly inclusive?: boolean;
}

/** How small or how large a number, a text or a list may be. */
export function sizeWords({ code, origin, minimum, maximum, inclusive = true }: WrongSize): Wording {
  const limit = Number(code === 'too_small' ? minimum : maximum);
  if (origin === 'string') return code === 'too_small' ? textAtLeast(limit) : textAtMost(limit);
  const word = WORDS[code][inclusive ? 'inclusive' : 'exclusive'];
  return { ru: `${word.ru} ${limit}`, en: `${word.en} ${limit}` };
}

const WORDS = {
  too_small: { inclusive: { ru: 'не меньше', en: 'at least' }, exclusive: { ru: 'больше', en: 'more than' } },
  too_big: { inclusive: { ru: 'не больше', en: 'at most' }, exclusive: { ru: 'меньше', en: 'less than' } },
} as const;

function textAtLeast(limit: number): Wording {
  if (limit === 1) return { ru: 'не может быть пустым', en: 'must not be empty' };
  return { ru: `не короче ${limit} ${signs(limit)}`, en: `at least ${limit} characters` };
}

function textAtMost(limit: number): Wording {
  return { ru: `не длиннее ${limit} ${signs(limit)}`, en: `at most ${limit} ${limit === 1 ? 'character' : 'characters'}` };
}

/** The genitive after a number. */
function signs(count: number): string {
  return count % 10 === 1 && count % 100 !== 11 ? 'знака' : 'знаков';
}

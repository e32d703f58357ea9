import type { CalendarSittingsResponse } from '../service/index.js';

/** A sitting with the names of its school and class, what the norms say about it, and its places. */
export type ShownSitting = CalendarSittingsResponse['items'][number];
export type Finding = ShownSitting['findings'][number];

export function classNameOf({ grade, letter }: Pick<ShownSitting, 'grade' | 'letter'>): string {
  return `${grade}${letter}`;
}

import type { EntityManager } from 'typeorm';
import { DrawDiceRow } from './draw-dice.entity.js';

/** Where two people are with typing the dice of an order. */
export interface DiceEntries {
  /** Counted from 1; the next one begins when two entries have differed. */
  readonly attempt: number;
  /** The entry that waits to be compared. */
  readonly waiting: DrawDiceRow | null;
}

export async function diceEntries(manager: EntityManager, orderId: string): Promise<DiceEntries> {
  const rows = await manager.find(DrawDiceRow, { where: { orderId }, order: { attempt: 'ASC', createdAt: 'ASC' } });
  const attempt = rows.at(-1)?.attempt ?? 1;
  const own = rows.filter((row) => row.attempt === attempt);
  return own.length === 2 ? { attempt: attempt + 1, waiting: null } : { attempt, waiting: own[0] ?? null };
}

/** Two people, not one person twice. */
export function isSamePerson(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').trim();
}

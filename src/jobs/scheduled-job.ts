import type { EntityManager } from 'typeorm';

/** Work that comes round: told its name and how often, it is done in one transaction and says what it did. */
export interface ScheduledJob {
  readonly name: string;
  readonly everyMinutes: number;
  run(manager: EntityManager): Promise<Record<string, number>>;
}

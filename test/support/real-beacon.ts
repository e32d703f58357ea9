import { announcePlan, discoveryQuestion } from '../../src/engine/index.js';
import { readVectors } from '../engine/recheck/vectors.js';
import { sha256 } from './ceremony.js';
import type { TestService } from './test-service.js';

interface Beacon {
  readonly round: number;
  readonly randomness: string;
  readonly signature: string;
}

/** A round of quicknet as it was published. */
export function realBeacon(round: number): Beacon {
  const { beacons } = readVectors('drand.json') as { beacons: { name: string; beacon: Beacon }[] };
  const { randomness, signature } = beacons.find(({ name }) => name === `quicknet round ${round}`)!.beacon;
  return { round, randomness, signature };
}

/** Round 1000 is of 2023-08-23T15:59:24Z. */
const [BEFORE, MOMENT] = [new Date('2023-08-23T15:00:00Z'), '2023-08-23T15:59:24Z'];

/** Puts a plan under a draw as if it had been announced before round 1000, behind the back of the guards that would refuse it today. */
export async function announcedLongAgo({ dataSource }: TestService, drawId: string, name: string): Promise<void> {
  const [draw] = await dataSource.query<{ frame: Buffer }[]>('SELECT frame FROM draws WHERE id = $1', [drawId]);
  const { bytes } = announcePlan(
    new Map([['frame.tsv', draw!.frame]]),
    {
      drawId: name,
      sequence: 1,
      total: 6,
      minPerStratum: 1,
      question: discoveryQuestion(10, 95),
      fallback: 'ждать',
      commitments: [],
      source: { kind: 'drand', round: 1000 },
    },
    BEFORE,
  );
  await dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL session_replication_role = replica`);
    await manager.query(
      `INSERT INTO draw_orders (authority_id, draw_id, stage, announcement, sha256, moment, announced_by)
       SELECT authority_id, id, 1, $2, $3, $4, 'тест' FROM draws WHERE id = $1`,
      [drawId, Buffer.from(bytes), sha256(bytes), MOMENT],
    );
  });
}

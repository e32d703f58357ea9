import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DrawCeremony } from '../../draws/draw-ceremony.service.js';
import { DrawFolders } from '../../draws/draw-folders.service.js';
import { DrawsService } from '../../draws/draws.service.js';
import { commitmentTo } from '../../engine/index.js';
import { authorityOf } from '../../http/actor.js';
import type { Centre } from '../centre.js';
import { DEMO_SUBJECTS } from './invented-papers.js';

const PARTIES = ['Управление образования', 'Совет родителей', 'Профсоюз учителей'];
const DICE = 24;
const SECONDS_FOR_SECRETS = 4;

export interface HeldDraw {
  readonly id: string;
  readonly number: number;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** A draw as it is held: three parties commit, the plan is announced, the secrets are revealed, and only then the dice roll. */
export async function holdDraw({ app, actor, campaign }: Centre, perPair: number, pairs: number): Promise<HeldDraw> {
  const ceremony = app.get(DrawCeremony, { strict: false });
  const { id, number } = await app.get(DrawsService, { strict: false }).create(actor, campaign.id, {
    procedure: 'R4',
    title: 'Выборочная перепроверка, 6-е классы',
    scope: { grades: [6], subjects: [...DEMO_SUBJECTS], stratum: 'school' },
  });
  const secrets = PARTIES.map(() => randomBytes(16).toString('hex'));
  for (const [i, name] of PARTIES.entries()) await ceremony.commit(actor, id, { name, commitment: commitmentTo(secrets[i]!) });
  const at = new Date(Date.now() + SECONDS_FOR_SECRETS * 1000);
  await ceremony.plan(actor, id, {
    total: perPair * pairs,
    minPerStratum: perPair,
    sharePercent: 20,
    confidencePercent: 95,
    randomness: { kind: 'ceremony', at: at.toISOString() },
    fallback: 'новая дата броска, объявленная заранее',
  });
  for (const secret of secrets) await ceremony.reveal(actor, id, { secret });
  await sleep(at.getTime() - Date.now() + 200);
  const dice = Array.from({ length: DICE }, () => randomInt(10)).join('');
  await ceremony.run(actor, id, { kind: 'ceremony', first: dice, second: dice });
  const files = await app.get(DrawFolders, { strict: false }).files({ authorityId: authorityOf(actor), id });
  return { id, number, files };
}

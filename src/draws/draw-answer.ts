import {
  beaconAddress,
  drawExtensionSchema,
  drawPlanSchema,
  drawResultSchema,
  frameOf,
  guaranteeOf,
  jsonOf,
  orderFileOf,
  spokenWords,
  type DrawOrder,
} from '../engine/index.js';
import type { DrawOrderRow } from './draw-order.entity.js';
import type { StoredDraw } from './draw-store.service.js';
import type { Draw } from './draw.entity.js';
import type { DrawAnswer, DrawLine } from './draws.schema.js';

type OrderState = Pick<DrawOrderRow, 'stage' | 'state' | 'moment'>;

/** A line of the register. */
export function drawLineOf(draw: Draw, orders: readonly OrderState[], now: Date): DrawLine {
  const { id, number, procedure, title, works, frameSha256, voidReason, createdAt } = draw;
  return { id, number, procedure, title, works, frameSha256, voidReason, createdAt, state: stateOf(draw, orders, now) };
}

/** Everything that anybody may know of a draw. */
export function drawAnswerOf(stored: StoredDraw, now: Date): DrawAnswer {
  const { draw, orders, folder } = stored;
  const plan = orders.length === 0 ? null : jsonOf(folder, orderFileOf(1), drawPlanSchema);
  const strata = strataOf(stored);
  return {
    ...drawLineOf(draw, orders, now),
    campaignId: draw.campaignId,
    drawn: strata.reduce((sum, { drawn }) => sum + drawn, 0),
    strata,
    parties: partiesOf(stored),
    stages: orders.map((order) => stageOf(stored, order)),
    statement: plan === null || draw.state === 'void' ? null : guaranteeOf(plan),
  };
}

function stateOf(draw: Draw, orders: readonly OrderState[], now: Date): DrawLine['state'] {
  const last = orders.at(-1);
  if (draw.state === 'void') return 'void';
  if (last === undefined) return 'listed';
  if (last.state === 'announced') return now < last.moment ? 'open' : 'closed';
  return 'drawn';
}

function stageOf(stored: StoredDraw, order: DrawOrderRow): DrawAnswer['stages'][number] {
  const { stage, state, sha256, moment, announcedAt, drawnAt, voidedAt, resultSha256 } = order;
  const { take, randomness, drand } = announcementOf(stored, stage);
  return {
    stage,
    file: orderFileOf(stage),
    state,
    sha256,
    words: [...spokenWords(sha256)],
    moment,
    announcedAt,
    drawnAt,
    voidedAt,
    resultSha256,
    randomness: randomness?.kind ?? 'drand',
    round: drand?.round ?? null,
    beaconAddress: drand === undefined ? null : beaconAddress(drand.round),
    works: Object.values(take).reduce((sum, n) => sum + n, 0),
  };
}

function announcementOf({ folder }: StoredDraw, stage: number): DrawOrder {
  const file = orderFileOf(stage);
  return stage === 1 ? jsonOf(folder, file, drawPlanSchema) : jsonOf(folder, file, drawExtensionSchema);
}

function partiesOf({ commitments, reveals, orders }: StoredDraw): DrawAnswer['parties'] {
  const orderOf = new Map(orders.map(({ stage, id }) => [stage, id]));
  return commitments.map(({ stage, party, name, commitment }) => {
    const reveal = reveals.find((each) => each.orderId === orderOf.get(stage) && each.party === party);
    const revealed = reveal === undefined ? 'no' : reveal.secret === null ? 'refused' : 'yes';
    return { stage, party, name, commitment, revealed };
  });
}

function strataOf(stored: StoredDraw): DrawAnswer['strata'] {
  const { folder, orders } = stored;
  const sizes = new Map<string, number>();
  const drawn = new Map<string, number>();
  for (const { stratum } of frameOf(folder).rows) sizes.set(stratum, (sizes.get(stratum) ?? 0) + 1);
  const result = folder.has('draw.json') ? jsonOf(folder, 'draw.json', drawResultSchema) : null;
  const done = new Set(result?.stages.map(({ order }) => order));
  for (const { stage } of orders) {
    if (!done.has(orderFileOf(stage))) continue;
    const { take } = announcementOf(stored, stage);
    for (const [name, n] of Object.entries(take)) drawn.set(name, (drawn.get(name) ?? 0) + n);
  }
  const strata = [...sizes].map(([name, works]) => ({ name, works, drawn: drawn.get(name) ?? 0 }));
  return strata.sort((a, b) => (a.name < b.name ? -1 : 1));
}

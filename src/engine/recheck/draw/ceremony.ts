import { QUICKNET } from './beacon.js';
import {
  drawExtensionSchema,
  drawPlanSchema,
  drawResultSchema,
  drawRevealSchema,
  orderFileOf,
  revealFileOf,
  voidFileOf,
  type DrawOrder,
  type DrawPlan,
  type DrawResult,
} from './documents.js';
import { sha256Hex } from './digest.js';
import { bytesOf, jsonOf, type DrawFolder } from './folder.js';
import type { RecheckSentence } from '../model.js';
import { DrawRefusal } from './refusal.js';

/** An order that was announced and is not drawn yet. */
export interface PendingOrder {
  readonly file: string;
  readonly stage: number;
  readonly order: DrawOrder;
  readonly bytes: Uint8Array;
  /** When its randomness comes into being: reveals close. */
  readonly moment: Date;
  /** By party: the secret, null when the party refused, undefined while nothing is recorded. */
  readonly reveals: readonly (string | null | undefined)[];
}

/** What was drawn so far. */
export interface DrawnSoFar {
  readonly plan: DrawPlan;
  readonly result: DrawResult | null;
  /** Hash of the last drawn order: what an extension extends. */
  readonly lastOrderHash: string | null;
  /** The stage number that the next order will have. */
  readonly nextStage: number;
}

/**
 * Where a draw stands, from its files and the clock alone. `empty`: nothing is announced. `open`: an order waits for its randomness and
 * secrets may be revealed. `closed`: its randomness exists, nothing can be changed any more. `drawn`: no order waits. `voided`: for ever.
 */
export type DrawState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'open' | 'closed'; readonly pending: PendingOrder; readonly past: DrawnSoFar }
  | { readonly kind: 'drawn'; readonly past: DrawnSoFar }
  | { readonly kind: 'voided' };

/** Derives the state of a draw. */
export function drawState(folder: DrawFolder, now: Date): DrawState {
  if (!folder.has(orderFileOf(1))) return { kind: 'empty' };
  if (folder.has(voidFileOf(1))) return { kind: 'voided' };
  const stage = lastStage(folder);
  const past = drawnSoFar(folder, stage);
  const file = orderFileOf(stage);
  if (folder.has(voidFileOf(stage)) || past.result?.stages.at(-1)?.order === file) return { kind: 'drawn', past };
  const pending = pendingOrder(folder, stage);
  return { kind: now < pending.moment ? 'open' : 'closed', pending, past };
}

/** The order that waits for its randomness; `step` says what was wanted when it is refused. */
export function openOrder(folder: DrawFolder, now: Date, step: RecheckSentence): PendingOrder {
  const state = drawState(folder, now);
  if (state.kind === 'open') return state.pending;
  throw notNow(step, state);
}

/** The order whose randomness exists, so that it is to be drawn now. */
export function dueOrder(folder: DrawFolder, now: Date): Extract<DrawState, { readonly pending: PendingOrder }> {
  const state = drawState(folder, now);
  if (state.kind === 'closed') return state;
  throw notNow({ ru: 'тянуть жребий', en: 'draw' }, state);
}

/** The refusal of a step that does not fit where the draw stands. */
export function notNow(step: RecheckSentence, state: DrawState): DrawRefusal {
  const { ru, en } = whyNot(state);
  return new DrawRefusal(`not-now.${state.kind}`, { ru: `Нельзя ${step.ru}: ${ru}`, en: `cannot ${step.en}: ${en}` });
}

function whyNot(state: DrawState): RecheckSentence {
  if (state.kind === 'empty')
    return { ru: 'плана ещё нет. Сначала объявите план.', en: 'there is no plan.json. Announce the plan first.' };
  if (state.kind === 'voided')
    return {
      ru: 'жеребьёвка отменена. Объявите новую со следующим номером.',
      en: 'the draw was declared void. Announce a new draw with the next number.',
    };
  if (state.kind === 'drawn')
    return {
      ru: 'жеребьёвка проведена и остаётся как есть. За ней может следовать только расширение.',
      en: 'the draw is made and stays as it is. Only an extension can follow it.',
    };
  const { file, moment: at } = state.pending;
  const moment = at.toISOString();
  return state.kind === 'closed'
    ? {
        ru: `случайность для ${file} существует с ${moment}. Проведите жеребьёвку.`,
        en: `the randomness of ${file} exists since ${moment}. Make the draw.`,
      }
    : {
        ru: `случайность для ${file} появится в ${moment}.`,
        en: `the randomness of ${file} comes into being at ${moment}.`,
      };
}

/** When the randomness of an order comes into being. */
export function momentOf({ randomness, drand }: DrawOrder): Date {
  if (randomness?.kind === 'ceremony') return new Date(randomness.at);
  const { round } = (randomness ?? drand)!;
  return new Date((QUICKNET.genesisSeconds + (round - 1) * QUICKNET.periodSeconds) * 1000);
}

function lastStage(folder: DrawFolder): number {
  let stage = 1;
  while (folder.has(orderFileOf(stage + 1))) stage++;
  return stage;
}

function drawnSoFar(folder: DrawFolder, stage: number): DrawnSoFar {
  const plan = jsonOf(folder, orderFileOf(1), drawPlanSchema);
  const result = folder.has('draw.json') ? jsonOf(folder, 'draw.json', drawResultSchema) : null;
  const last = result?.stages.at(-1);
  return { plan, result, lastOrderHash: last === undefined ? null : sha256Hex(bytesOf(folder, last.order)), nextStage: stage + 1 };
}

function pendingOrder(folder: DrawFolder, stage: number): PendingOrder {
  const file = orderFileOf(stage);
  const bytes = bytesOf(folder, file);
  const order = stage === 1 ? jsonOf(folder, file, drawPlanSchema) : jsonOf(folder, file, drawExtensionSchema);
  const hash = sha256Hex(bytes);
  const reveals = order.commitments.map((_, index) => revealOf(folder, revealFileOf(stage, index + 1), hash));
  return { file, stage, order, bytes, moment: momentOf(order), reveals };
}

function revealOf(folder: DrawFolder, file: string, orderHash: string): string | null | undefined {
  if (!folder.has(file)) return undefined;
  const { order_sha256, secret } = jsonOf(folder, file, drawRevealSchema);
  if (order_sha256 !== orderHash)
    throw new DrawRefusal('reveal.other-order', {
      ru: `${file} относится к другому заказу. Верните файл заказа.`,
      en: `${file}: belongs to another order. Restore the order's file.`,
    });
  return secret;
}

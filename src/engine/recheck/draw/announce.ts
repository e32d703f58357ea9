import { canonicalBytes } from './canonical.js';
import { drawState, momentOf, notNow } from './ceremony.js';
import { QUICKNET } from './beacon.js';
import { sha256Hex } from './digest.js';
import { orderFileOf, type DrawExtension, type DrawOrder, type DrawPlan } from './documents.js';
import { bytesOf, type DrawFolder } from './folder.js';
import { frameOf, inFrame, strataOf, type FrameRow } from './frame.js';
import { takeOf } from './order-checks.js';
import { DrawRefusal } from './refusal.js';

/** Where the randomness of an order will come from: dice at a moment (ISO 8601 with its offset), or a round of quicknet. */
export type RandomnessSource =
  { readonly kind: 'ceremony'; readonly at: string } | { readonly kind: 'drand'; readonly round: number };

/** What an order announces besides what follows from the folder. */
export interface OrderWish {
  /** Works of all stages together. */
  readonly total: number;
  readonly commitments: readonly string[];
  readonly source: RandomnessSource;
}

/** What a plan announces. `question` is what the sample is to answer; see `discoveryQuestion`. */
export interface PlanWish extends OrderWish {
  readonly drawId: string;
  /** The gap-free number of the draw in the authority's register. */
  readonly sequence: number;
  readonly minPerStratum: number;
  readonly question: Readonly<Record<string, unknown>>;
  readonly fallback: string;
}

/** A file of the folder to be published as it is. */
export interface DrawFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The plan of a draw on the folder's `frame.tsv`. */
export function announcePlan(folder: DrawFolder, wish: PlanWish, now: Date): DrawFile {
  const state = drawState(folder, now);
  if (state.kind !== 'empty')
    throw notNow({ ru: 'объявить другой план: plan.json стоит', en: 'announce another plan: plan.json stands' }, state);
  const frame = bytesOf(folder, 'frame.tsv');
  const rows = rowsOf(folder);
  const plan: DrawPlan = {
    ...announcement(rows, wish, wish.minPerStratum, new Map()),
    draw_id: wish.drawId,
    sequence: wish.sequence,
    algorithm: 'rivest-consistent-2018/without-replacement',
    frame_sha256: sha256Hex(frame),
    N: rows.length,
    strata: Object.fromEntries(strataOf(rows).map(({ name, size }) => [name, size])),
    question: wish.question,
    not_found: 'counts as mis-marked',
    fallback: wish.fallback,
  };
  return announced(orderFileOf(1), plan, now);
}

/** The order of further works: new commitments and new randomness, so that nobody can know the next works in advance. */
export function announceExtension(folder: DrawFolder, wish: OrderWish & { readonly reason: string }, now: Date): DrawFile {
  const state = drawState(folder, now);
  if (state.kind !== 'drawn') throw notNow({ ru: 'расширить', en: 'extend' }, state);
  const { plan, result, lastOrderHash, nextStage } = state.past;
  const rows = rowsOf(folder);
  const stratumOf = new Map(rows.map((row) => [row.workId, row.stratum]));
  const taken = new Map<string, number>();
  for (const id of result?.stages.flatMap((stage) => stage.selected) ?? [])
    taken.set(stratumOf.get(id)!, (taken.get(stratumOf.get(id)!) ?? 0) + 1);
  const extension: DrawExtension = {
    ...announcement(rows, wish, plan.allocation.min_per_stratum, taken),
    draw_id: plan.draw_id,
    extends: lastOrderHash!,
    reason: wish.reason,
  };
  return announced(orderFileOf(nextStage), extension, now);
}

function rowsOf(folder: DrawFolder): readonly FrameRow[] {
  const { rows, faults } = frameOf(folder);
  if (faults.length > 0) {
    const found = faults.map(inFrame);
    const [ru, en] = [found.map((fault) => fault.ru).join('\n'), found.map((fault) => fault.en).join('\n')];
    throw new DrawRefusal('frame.faulty', { ru: `Список работ неверен:\n${ru}`, en });
  }
  return rows;
}

function announcement(rows: readonly FrameRow[], wish: OrderWish, least: number, taken: ReadonlyMap<string, number>) {
  const strata = strataOf(rows);
  const take = takeOf(strata, wish.total, least, taken);
  const before = [...taken.values()].reduce((sum, n) => sum + n, 0);
  if (take === null || wish.total <= before)
    throw new DrawRefusal('plan.total', {
      ru: `Вынуть ${wish.total} работ нельзя: в списке ${rows.length}, вынуто ${before}, групп ${strata.length}, каждая даёт не меньше ${least}. Назовите другое число.`,
      en: `a total of ${wish.total} works cannot be drawn: the list has ${rows.length} works, ${before} are drawn, each of the ${strata.length} strata gives at least ${least}. Choose another total.`,
    });
  if (new Set(wish.commitments).size < wish.commitments.length)
    throw new DrawRefusal('plan.copied-commitment', {
      ru: 'У двух сторон одно обязательство: одна его переписала. Попросите у обеих новые секреты.',
      en: 'two parties have the same commitment: one of them copied it. Ask both for new secrets.',
    });
  return {
    take,
    allocation: { rule: 'webster' as const, total: wish.total, min_per_stratum: least },
    commitments: [...wish.commitments],
    ...randomnessOf(wish.source),
  };
}

/** A drand round stands twice: as the randomness, and as `drand`, where plain verifiers look for it. */
function randomnessOf(source: RandomnessSource): Pick<DrawOrder, 'randomness' | 'drand'> {
  if (source.kind === 'ceremony') return { randomness: source };
  const drand = { chain: QUICKNET.hash, round: source.round };
  return { randomness: { kind: 'drand', ...drand }, drand };
}

function announced(name: string, order: DrawOrder, now: Date): DrawFile {
  const moment = momentOf(order);
  if (!(now < moment))
    throw new DrawRefusal('plan.randomness-exists', {
      ru: `Случайность существовала бы уже с ${Number.isNaN(moment.getTime()) ? 'нечитаемого времени' : moment.toISOString()}: назовите ту, которой ещё нет.`,
      en: `the randomness would exist since ${Number.isNaN(moment.getTime()) ? 'no readable time' : moment.toISOString()}: announce one that does not exist yet.`,
    });
  return { name, bytes: canonicalBytes(order) };
}

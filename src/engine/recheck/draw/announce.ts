import { canonicalBytes } from './canonical.js';
import { drawState, momentOf, notNow } from './ceremony.js';
import { QUICKNET } from './beacon.js';
import { sha256Hex } from './digest.js';
import { orderFileOf, type DrawAllocation, type DrawExtension, type DrawOrder, type DrawPlan } from './documents.js';
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
  /** Strata by name that give at least so many works instead. */
  readonly minOf?: Readonly<Record<string, number>>;
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
    ...announcement(rows, wish, leastOf(wish), new Map()),
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
    ...announcement(rows, wish, plan.allocation, taken),
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

type Least = Pick<DrawAllocation, 'min_per_stratum' | 'min_of'>;

/** The plan says nothing of strata of their own where there are none: its bytes stay what plain verifiers know. */
function leastOf({ minPerStratum, minOf = {} }: PlanWish): Least {
  return { min_per_stratum: minPerStratum, ...(Object.keys(minOf).length > 0 && { min_of: minOf }) };
}

function announcement(rows: readonly FrameRow[], wish: OrderWish, least: Least, taken: ReadonlyMap<string, number>) {
  const strata = strataOf(rows);
  ensureKnown(least, strata);
  const allocation = { ...least, rule: 'webster' as const, total: wish.total };
  const take = takeOf(strata, allocation, taken);
  const before = [...taken.values()].reduce((sum, n) => sum + n, 0);
  if (take === null || wish.total <= before)
    throw new DrawRefusal('plan.total', {
      ru: `Вынуть ${wish.total} работ нельзя: в списке ${rows.length}, вынуто ${before}, групп ${strata.length}, каждая даёт не меньше ${shownLeast(least, 'ru')}. Назовите другое число.`,
      en: `a total of ${wish.total} works cannot be drawn: the list has ${rows.length} works, ${before} are drawn, each of the ${strata.length} strata gives at least ${shownLeast(least, 'en')}. Choose another total.`,
    });
  if (new Set(wish.commitments).size < wish.commitments.length)
    throw new DrawRefusal('plan.copied-commitment', {
      ru: 'У двух сторон одно обязательство: одна его переписала. Попросите у обеих новые секреты.',
      en: 'two parties have the same commitment: one of them copied it. Ask both for new secrets.',
    });
  return {
    take,
    allocation,
    commitments: [...wish.commitments],
    ...randomnessOf(wish.source),
  };
}

function ensureKnown({ min_of: minOf = {} }: Least, strata: readonly { readonly name: string }[]): void {
  const unknown = Object.keys(minOf).filter((name) => !strata.some((stratum) => stratum.name === name));
  if (unknown.length === 0) return;
  const names = strata.map(({ name }) => name).slice(0, 10);
  throw new DrawRefusal('plan.unknown-stratum', {
    ru: `В списке нет групп: ${unknown.join(', ')}. Назовите группу так, как она стоит в списке: ${names.join(', ')}.`,
    en: `the list has no strata ${unknown.join(', ')}. Name a stratum as the list does: ${names.join(', ')}.`,
  });
}

function shownLeast({ min_per_stratum: least, min_of: minOf = {} }: Least, language: 'ru' | 'en'): string {
  const own = Object.entries(minOf).map(([name, n]) => `${name}: ${n}`);
  return own.length === 0 ? String(least) : `${least} (${language === 'ru' ? 'своё число' : 'of their own'}: ${own.join(', ')})`;
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

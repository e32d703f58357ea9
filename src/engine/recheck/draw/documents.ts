import { z } from 'zod';

const count = z.int().min(0);
const hex256 = z.string().regex(/^[0-9a-f]{64}$/, 'not 64 hex digits');
const counts = z.record(z.string(), count);
const round = z.object({ chain: hex256, round: z.int().min(1) });
const allocation = z.object({
  rule: z.literal('webster'),
  total: count,
  min_per_stratum: count,
  /** Strata that give at least so many works, whatever `min_per_stratum` says: a larger share for a group. */
  min_of: counts.optional(),
});

const announcement = {
  draw_id: z.string().min(1),
  take: counts,
  allocation,
  commitments: z.array(hex256),
  /** Where the randomness will come from. */
  randomness: z
    .union([z.object({ kind: z.literal('ceremony'), at: z.string() }), round.extend({ kind: z.literal('drand') })])
    .optional(),
  /** The announced drand round again, where plain verifiers look for it. */
  drand: round.optional(),
};

/** `plan.json`: the order of the first stage, published before its randomness exists. */
export const drawPlanSchema = z.object({
  ...announcement,
  sequence: z.int().min(1),
  algorithm: z.literal('rivest-consistent-2018/without-replacement'),
  frame_sha256: hex256,
  N: count,
  strata: counts,
  question: z.record(z.string(), z.unknown()),
  not_found: z.literal('counts as mis-marked'),
  fallback: z.string().optional(),
});

/** `extension-k.json`: the order of a later stage; `extends` is the hash of the previous order's bytes. */
export const drawExtensionSchema = z.object({ ...announcement, extends: hex256, reason: z.string().min(1) });

/** The outcome of one stage: the order's file name, what seeded it, what it drew. */
export const drawStageSchema = z.object({
  order: z.string(),
  drand: z.object({ round: z.int(), randomness: z.string(), signature: z.string() }).optional(),
  /** The digits of the dice. */
  ceremony: z.object({ digits: z.string() }).optional(),
  reveals: z.array(z.string().nullable()),
  seed: z.string(),
  selected: z.array(z.string()),
  tickets: z.record(z.string(), z.string()),
  /** Original marks of the drawn works, opening the frame's commitments. */
  openings: z.array(z.object({ work: z.string(), score: z.string(), mark: z.string(), nonce: z.string() })).optional(),
});

/** `draw.json`: what was drawn, stage by stage. */
export const drawResultSchema = z.object({
  stages: z.array(drawStageSchema).min(1),
  statement: z.object({ ru: z.string(), en: z.string() }).optional(),
});

/** `reveal-<stage>-<party>.json`: a party's secret, or null when the party refused, recorded before the randomness exists. */
export const drawRevealSchema = z.object({ order_sha256: hex256, party: z.int().min(1), secret: z.string().nullable() });

/** `void.json`, `void-<stage>.json`: an order that will not be drawn, declared before its randomness existed. */
export const drawVoidSchema = z.object({ order: z.string(), order_sha256: hex256, reason: z.string().min(1), at: z.string() });

export type DrawPlan = z.infer<typeof drawPlanSchema>;
export type DrawExtension = z.infer<typeof drawExtensionSchema>;
export type DrawStage = z.infer<typeof drawStageSchema>;
export type DrawResult = z.infer<typeof drawResultSchema>;

/** How an order's total is shared among the strata. */
export type DrawAllocation = DrawOrder['allocation'];

export type DrawOrder = DrawPlan | DrawExtension;
export type DrawReveal = z.infer<typeof drawRevealSchema>;
export type DrawVoid = z.infer<typeof drawVoidSchema>;

/** Fewest decimal digits of a ceremony: twenty ten-sided dice. */
export const CEREMONY_DIGITS = 20;

/** The order's file of a stage, counted from 1. */
export function orderFileOf(stage: number): string {
  return stage === 1 ? 'plan.json' : `extension-${stage}.json`;
}

/** The stage of an order's file; voided stages keep their numbers, so it need not be the place in the result. */
export function stageOf(orderFile: string): number {
  return Number(/^extension-(\d+)\.json$/.exec(orderFile)?.[1] ?? 1);
}

/** The file that records what a party (from 1) revealed for a stage (from 1). */
export function revealFileOf(stage: number, party: number): string {
  return `reveal-${stage}-${party}.json`;
}

/** The file that declares a stage's order void. */
export function voidFileOf(stage: number): string {
  return stage === 1 ? 'void.json' : `void-${stage}.json`;
}

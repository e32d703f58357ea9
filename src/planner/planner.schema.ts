import { z } from 'zod';
import { comma } from '../engine/index.js';
import { inBoth } from '../http/fault-words.js';

/** «1 000 000» and «10,5» as well as 1000000 and 10.5: what people type and what this page writes. No 1e3, no 0x10. */
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:\s\d{3})+)(?:[.,]\d+)?$/u;

/** Numbers as people type them. What an address holds is text. */
const typed = (number: z.ZodType<number>) =>
  z.preprocess((value) => {
    const text = typeof value === 'string' ? value.trim() : '';
    return NUMBER.test(text) ? Number(text.replaceAll(/\s/gu, '').replace(',', '.')) : value;
  }, number);

/** One sentence for whatever is wrong with a number: what is wanted. */
const whole = (least: number, most: number, example: number) => {
  const wanted = inBoth(
    `нужно целое число от ${grouped(least, '\u00A0')} до ${grouped(most, '\u00A0')}`,
    `a whole number from ${grouped(least, ',')} to ${grouped(most, ',')} is needed`,
  );
  return typed(z.int(wanted).min(least, wanted).max(most, wanted)).default(example);
};

const ranged = (least: number, most: number) => {
  const wanted = inBoth(`нужно число от ${comma(least)} до ${comma(most)}`, `a number from ${least} to ${most} is needed`);
  return z.number(wanted).min(least, wanted).max(most, wanted);
};

const percentage = (least: number, most: number, example: number) =>
  typed(ranged(least, most).multipleOf(0.001, inBoth('не точнее тысячных долей', 'in thousandths at most'))).default(example);

const confidence = percentage(50, 99.9, 95).describe('How sure it shall be, per cent.');

/** Strata sizes are typed as a list: `25, 28, 22`. */
const MOST_STRATA = 60;
const LIST = inBoth('размеры групп через запятую: 25, 28, 22', 'group sizes with commas: 25, 28, 22');
const sizes = z
  .string(LIST)
  .trim()
  .regex(/^[1-9]\d{0,4}(?:[\s,;]+[1-9]\d{0,4})*$/u, LIST)
  .transform((text) => text.split(/[\s,;]+/u).map(Number))
  .pipe(
    z
      .array(z.int())
      .min(2, inBoth('нужно не меньше двух групп', 'two groups at least'))
      .max(MOST_STRATA, inBoth(`не больше ${MOST_STRATA} групп`, `${MOST_STRATA} groups at most`)),
  )
  .refine(
    (list) => list.reduce((sum, size) => sum + size, 0) <= 10_000,
    inBoth('всего не больше 10000 работ', '10000 works at most'),
  )
  .default([25, 28, 22, 30, 19]);

/** The questions that the planner answers, with bounds that keep one answer under a fraction of a second. */
export const questionSchemas = {
  discovery: z.strictObject({
    question: z.literal('discovery').default('discovery'),
    works: whole(1, 1_000_000, 300),
    share: percentage(0.001, 100, 10).describe('The share of mis-marked works that must not go unnoticed.'),
    confidence,
    tolerated: whole(0, 20, 0).describe('How many mis-marked works in the sample are still borne.'),
    habit: percentage(0.1, 100, 10).describe('The rule «check so many per cent» to compare with.'),
  }),
  acceptance: z
    .strictObject({
      question: z.literal('acceptance'),
      works: whole(10, 2000, 300),
      acceptable: percentage(0, 50, 2).describe('The share of mis-marked works in a good school.'),
      rejectable: percentage(1, 100, 10).describe('The share that must not pass.'),
      producer: percentage(0.1, 50, 5).describe('The risk that a good school does not pass.'),
      consumer: percentage(0.1, 50, 10).describe('The risk that a bad one passes.'),
    })
    .refine(({ acceptable, rejectable }) => rejectable >= Math.max(acceptable + 1, 1.25 * acceptable), {
      path: ['rejectable'],
      message: inBoth(
        'должна быть хотя бы на четверть и на 1 пункт больше доли хорошей школы',
        'a quarter and 1 point above the good share at least',
      ),
    }),
  bound: z
    .strictObject({
      question: z.literal('bound'),
      works: whole(1, 100_000, 300),
      sample: whole(1, 1000, 30).describe('How many works were checked.'),
      found: whole(0, 50, 1).describe('How many of them were mis-marked.'),
      confidence,
    })
    .refine(({ works, sample }) => sample <= works, {
      path: ['sample'],
      message: inBoth('проверено больше работ, чем есть', 'more than there are'),
    })
    .refine(({ sample, found }) => found <= sample, {
      path: ['found'],
      message: inBoth('найдено больше работ, чем проверено', 'more than were checked'),
    }),
  strata: z.strictObject({
    question: z.literal('strata'),
    sizes: sizes.describe('Works in each group (class or school), separated by commas.'),
    share: percentage(0.1, 100, 10),
    confidence,
    least: whole(0, 100, 1).describe('At least so many works from each group.'),
  }),
  estimation: z.strictObject({
    question: z.literal('estimation'),
    works: whole(1, 1_000_000, 300),
    precision: percentage(0.1, 50, 10).describe('Half the width of the interval, in percentage points.'),
    guess: percentage(0.1, 99.9, 50).describe('The share that is expected; 50 when nothing is known.'),
    confidence,
  }),
  difference: z.strictObject({
    question: z.literal('difference'),
    works: whole(1, 1_000_000, 300),
    precision: typed(ranged(0.01, 100)).default(0.25).describe('Half the width of the interval, in points.'),
    deviation: typed(ranged(0.01, 100)).default(1).describe('Standard deviation of the differences, in points.'),
    confidence,
  }),
  sequential: z
    .strictObject({
      question: z.literal('sequential'),
      works: whole(10, 3000, 300),
      rejectable: percentage(1, 100, 10).describe('The share that must not pass.'),
      hoped: percentage(0, 50, 1).describe('The share in a good school.'),
      confidence,
    })
    .refine(({ hoped, rejectable }) => hoped < rejectable, {
      path: ['hoped'],
      message: inBoth('должна быть меньше недопустимой', 'must be below the share that must not pass'),
    }),
} as const;

export type QuestionKind = keyof typeof questionSchemas;
export type Asked<Kind extends QuestionKind = QuestionKind> = { [K in Kind]: z.output<(typeof questionSchemas)[K]> }[Kind];

export const QUESTIONS = Object.keys(questionSchemas) as readonly QuestionKind[];

/** Whatever an address holds: it is judged by the question's own schema, so that the page can show the faults at their fields. */
export const anyQuery = z.record(z.string(), z.unknown());

const both = z.object({ ru: z.string(), en: z.string() });

export const plannerAnswer = z.object({
  asked: z.record(z.string(), z.unknown()),
  figures: z.record(z.string(), z.unknown()),
  sentences: z.array(both),
  table: z.object({ head: z.array(both), rows: z.array(z.array(z.string())) }).nullable(),
  link: z.string().describe('The page with this question.'),
});

/** `1 000 000`; four digits stand together. */
function grouped(number: number, separator: string): string {
  return number < 10_000 ? String(number) : String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, separator);
}

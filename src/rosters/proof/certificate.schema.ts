import { z } from 'zod';

const priceLists = z.record(z.string(), z.array(z.array(z.union([z.string(), z.int()]))));
export const certificateAnswer = z
  .object({
    format: z.literal('roster-certificate/1'),
    problem: z.string().describe('SHA-256 of the canonical JSON of the problem of this version.'),
    objective: z.int(),
    terms: z.record(z.string(), z.int()),
    bound: z.int(),
    method: z
      .enum(['prices', 'exact-model'])
      .describe('The prices alone prove the bound, or `value` only and a MIP solver the rest.'),
    grain: z.int(),
    value: z.int().describe('No roster costs less than value / grain: to be computed again from the prices.'),
    prices: priceLists.describe('Names and a price each: src/engine/proof/certificate.md says what they mean.'),
  })
  .meta({
    examples: [
      {
        format: 'roster-certificate/1',
        problem: '9f2b…',
        objective: 36328,
        terms: { shortage: 0, balance: 23600, trip: 12000 },
        bound: 36105,
        method: 'prices',
        grain: 1000,
        value: 36104872,
        prices: { slots: [['sitting:0b0f…', 12000]], dates: [['Н-017', 'edu860001', '2026-04-20', 9000]] },
      },
    ],
  });

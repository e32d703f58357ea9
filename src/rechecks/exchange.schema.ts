import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { districtPlan } from './cross-check.schema.js';

const login = z.string().max(50);

export const exchangeAnswer = z.object({ districts: z.array(districtPlan) });

export const handedQuery = pageQuery.extend({
  school: login.describe('Whose works: a school login.'),
  checkedBy: login.optional().describe('Who checks them; left out: the municipal commission.'),
});

/** A paper that one school hands over to another through the commission. */
export const handedLine = z.object({
  publicId: z.string(),
  grade: z.int(),
  classOrdinal: z.int().nullable(),
  subject: z.string(),
  code: z.string().describe('The participant’s code, by which the school finds the paper.'),
  recheckCode: z.string().nullable().describe('Null: no expert has it.'),
  experts: z.array(z.string()).describe('Codes of those in whose packs it lies.'),
});
export const handedPage = pageOf(handedLine);

export type ExchangeAnswer = z.infer<typeof exchangeAnswer>;
export type HandedQuery = z.infer<typeof handedQuery>;
export type HandedLine = z.infer<typeof handedLine>;

import { z } from 'zod';
import { line } from '../../http/request-fields.js';

const filter = z.strictObject({
  text: z.string().max(200).describe('Looked for in schools, classes, rooms, subjects and people.'),
  only: z.enum(['all', 'open', 'declined', 'unanswered', 'conflict', 'pinned']),
  phase: z.enum(['all', 'conduct', 'grading']),
  district: z.string().max(200).describe('The name of a district; empty: everywhere.'),
});

export const filterBody = z
  .strictObject({
    name: line(60),
    filter,
    isShared: z.boolean().default(false).describe('For everybody of the municipality who opens the board.'),
  })
  .meta({ examples: [{ name: 'Открытые места', filter: { text: '', only: 'open', phase: 'all', district: '' }, isShared: true }] });

export const filterAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  filter,
  isShared: z.boolean(),
  isMine: z.boolean().describe('Only the account that made it changes or removes it.'),
  createdBy: z.string(),
});

export const filterList = z.array(filterAnswer);

export type Filter = z.infer<typeof filter>;
export type FilterWish = z.infer<typeof filterBody>;
export type FilterAnswer = z.infer<typeof filterAnswer>;

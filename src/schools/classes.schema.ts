import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';

const fields = {
  letter: z.string().trim().max(5),
  ordinal: z.int().min(1).max(99).nullable().describe('The ordinal number of the class in the result form.'),
};
const grade = z.int().min(1).max(11);

export const classesQuery = pageQuery.extend({ schoolId: z.uuid().optional(), grade: z.coerce.number().pipe(grade).optional() });
export const newClassBody = z
  .strictObject({ schoolId: z.uuid(), grade, letter: fields.letter.default(''), ordinal: fields.ordinal.default(null) })
  .meta({ examples: [{ schoolId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11', grade: 5, letter: 'А', ordinal: 1 }] });
export const classChanges = z
  .strictObject(fields)
  .partial()
  .meta({ examples: [{ letter: 'Б', ordinal: 2 }] });
export const classAnswer = z.object({ id: z.uuid(), campaignId: z.uuid(), schoolId: z.uuid(), grade, ...fields, version: z.int() });
export const classPage = pageOf(classAnswer);

export type ClassesQuery = z.infer<typeof classesQuery>;
export type NewClass = z.infer<typeof newClassBody>;
export type ClassChanges = z.infer<typeof classChanges>;

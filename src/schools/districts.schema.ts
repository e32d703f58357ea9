import { z } from 'zod';
import { pageOf } from '../http/paging.js';
import { line } from '../http/request-fields.js';

const name = line(120);

export const districtBody = z.strictObject({ name }).meta({ examples: [{ name: 'Северный' }] });
export const districtAnswer = z.object({ id: z.uuid(), name, version: z.int() });
export const districtPage = pageOf(districtAnswer);

export type DistrictBody = z.infer<typeof districtBody>;

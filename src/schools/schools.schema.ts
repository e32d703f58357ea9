import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { line } from '../http/request-fields.js';
import { inBoth } from '../http/fault-words.js';

export const schoolsQuery = pageQuery.extend({ districtId: z.uuid().optional(), login: z.string().optional() });

const fields = {
  name: line(500),
  shortName: line(100),
  address: line(500).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  districtId: z.uuid().nullable(),
  staff: z.int().min(0).max(10_000).nullable().describe('How many teachers work there; a share of them is released at a time.'),
};

export const newSchoolBody = z
  .strictObject({
    login: z
      .string()
      .regex(
        /^(edu|sch)\d{6}$/u,
        inBoth('логин ФИС ОКО: edu или sch и шесть цифр', 'the login in FIS OKO: edu or sch and six digits'),
      ),
    name: fields.name,
    shortName: fields.shortName,
    address: fields.address.default(null),
    latitude: fields.latitude.default(null),
    longitude: fields.longitude.default(null),
    districtId: fields.districtId.default(null),
    staff: fields.staff.default(null),
  })
  .meta({ examples: [{ login: 'edu860007', name: 'МБОУ «СОШ № 7»', shortName: 'Школа № 7', latitude: 61.25, longitude: 73.4 }] });

export const schoolChanges = z
  .strictObject(fields)
  .partial()
  .meta({ examples: [{ shortName: 'СОШ № 7', staff: 42 }] });
export const riskBody = z
  .strictObject({
    level: z.int().min(0).max(3),
    reason: z
      .string(inBoth('объясните, почему', 'explain why'))
      .trim()
      .min(1, inBoth('объясните, почему', 'explain why'))
      .max(1000)
      .describe('Why: whoever reads the level reads it too.'),
  })
  .meta({ examples: [{ level: 2, reason: 'Маркеры M1 и M5 второй год подряд по математике в 5 классах' }] });
export const yearParam = z.coerce.number().int().min(2000).max(2100);

export const schoolAnswer = z.object({ id: z.uuid(), login: z.string(), ...fields, version: z.int() });
export const schoolPage = pageOf(schoolAnswer);
export const riskAnswer = z.object({
  year: z.int(),
  level: z.int(),
  reason: z.string().nullable().describe('null: it came with a file.'),
});

export type SchoolsQuery = z.infer<typeof schoolsQuery>;
export type NewSchool = z.infer<typeof newSchoolBody>;
export type SchoolChanges = z.infer<typeof schoolChanges>;
export type Risk = z.infer<typeof riskBody>;

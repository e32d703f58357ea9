import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { TABLE_NAMES } from './tables/table.js';
import { inBoth } from '../http/fault-words.js';

const sentence = z.object({ ru: z.string(), en: z.string() });
const counts = z.object({
  added: z.int(),
  changed: z.int(),
  same: z.int().describe('Already so in the system.'),
  left: z.int().describe('In the system, not in the file: left alone.'),
});

export const importProblem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  sheet: z.string(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  value: z.string(),
  message: sentence,
  remedy: sentence,
});

export const importSummary = z.object({
  errors: z.int(),
  warnings: z.int(),
  notes: z.int(),
  tables: z.record(z.enum(TABLE_NAMES), counts),
});

export const importLine = z.object({
  id: z.uuid(),
  fileName: z.string(),
  state: z.enum(['checked', 'applied', 'undone']),
  summary: importSummary,
  createdBy: z.string(),
  createdAt: z.date(),
  appliedAt: z.date().nullable(),
  undoneAt: z.date().nullable(),
});

const fields = z.record(z.string(), z.unknown());

export const importAnswer = importLine.extend({
  problems: z.array(importProblem),
  changes: z
    .array(z.object({ target: z.string(), id: z.uuid(), key: z.string(), before: fields.nullable(), after: fields }))
    .describe('Row by row and field by field; the first 500.'),
  changesTotal: z.int(),
});

export const importPage = pageOf(importLine);
export const importsQuery = pageQuery;
export const importCursor = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

const NO_FILE = inBoth('приложите файл', 'attach a file');

/** What the upload interceptor makes of a multipart form or of a raw body. */
export const uploadBody = z.object({
  fileName: z.string(NO_FILE).trim().min(1, inBoth('укажите имя файла', 'give the name of the file')).max(200),
  bytes: z.custom<Buffer>((value) => Buffer.isBuffer(value), NO_FILE),
});

export type UploadBody = z.infer<typeof uploadBody>;
export type ImportLine = z.infer<typeof importLine>;
export type ImportAnswer = z.infer<typeof importAnswer>;
export type ImportsQuery = z.infer<typeof importsQuery>;

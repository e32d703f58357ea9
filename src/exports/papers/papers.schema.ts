import { z } from 'zod';
import { day, line } from '../../http/request-fields.js';

const text = line(300);
const head = z.strictObject({
  number: text.max(50).describe('The number of the order: 15-о.'),
  date: day,
  post: text.describe('The post of whoever signs.'),
  signatory: text.describe('Who signs: А. Б. Заречный.'),
});
const readers = z.enum(['internal', 'public']).default('internal').describe('public: nobody is named without their consent.');
const format = z.enum(['docx', 'pdf']).default('docx');

/** One paper of a campaign. It is made anew each time from what is published. */
export const paperBody = z
  .discriminatedUnion('paper', [
    z.strictObject({
      paper: z.literal('order'),
      format,
      readers,
      head,
      form: z.enum(['built-in', 'own']).default('built-in').describe('own: your template; Word only.'),
    }),
    z.strictObject({ paper: z.literal('certificates'), format, head }),
    z.strictObject({ paper: z.literal('acts'), format, schoolId: z.uuid().optional() }),
    z.strictObject({ paper: z.literal('blank-act'), format }),
    z.strictObject({ paper: z.literal('duty-sheet'), format, readers, schoolId: z.uuid() }),
    z.strictObject({ paper: z.literal('contact-list'), format }),
    z.strictObject({ paper: z.literal('pack-covers'), format, schoolId: z.uuid() }),
  ])
  .meta({
    examples: [
      { paper: 'order', head: { number: '15-о', date: '2026-04-13', post: 'Начальник управления', signatory: 'А. Б. Заречный' } },
    ],
  });

export const templateAnswer = z.object({
  fileName: z.string(),
  unknownTags: z.array(z.string()).describe('Tags that stay empty because we know nothing of them.'),
});

export const templateState = z.object({
  fileName: z.string().nullable().describe('null: none of your own.'),
  uploadedBy: z.string().nullable(),
  uploadedAt: z.date().nullable(),
  tags: z.array(z.string()).describe('Each stands for one value.'),
  lists: z.record(z.string(), z.array(z.string())).describe('Between {#list} and {/list} these tags stand, row by row.'),
});

export type PaperWish = z.infer<typeof paperBody>;
export type TemplateAnswer = z.infer<typeof templateAnswer>;
export type TemplateState = z.infer<typeof templateState>;

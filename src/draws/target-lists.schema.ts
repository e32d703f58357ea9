import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { line } from '../http/request-fields.js';
import { drawScope } from './draws.schema.js';
import { inBoth } from '../http/fault-words.js';

const scope = drawScope.omit({ stratum: true, showsGroups: true });
const title = line(300);

export const newTargetListBody = z
  .discriminatedUnion('label', [
    z.strictObject({
      label: z.literal('flagged'),
      procedure: z.enum(['R2', 'R3']),
      title,
      scope: scope
        .refine(({ schoolIds, fromRisk }) => schoolIds !== undefined || fromRisk !== undefined, {
          error: inBoth('назовите школы или их уровень риска', 'name the schools or their level of risk'),
          path: ['schoolIds'],
        })
        .describe('All works of these schools, or of the schools from a level of risk.'),
    }),
    z.strictObject({ label: z.literal('honours'), procedure: z.literal('R2').default('R2'), title, scope: scope.default({}) }),
    z.strictObject({
      label: z.literal('coverage'),
      title,
      drawId: z
        .uuid()
        .describe(
          'One work of each class of its list that it drew nothing of, the next by its tickets; by the procedure of the draw.',
        ),
    }),
  ])
  .meta({ examples: [{ label: 'honours', title: 'Претенденты на аттестат с отличием', scope: { grades: [8] } }] });

export const targetListAnswer = z.object({
  id: z.uuid(),
  procedure: z.enum(['R2', 'R3', 'R4', 'R5']),
  label: z.enum(['flagged', 'honours', 'coverage']),
  title: z.string(),
  drawId: z.uuid().nullable(),
  scope: z.record(z.string(), z.unknown()),
  works: z.int(),
  createdBy: z.string(),
  createdAt: z.date(),
});
export const targetListPage = pageOf(targetListAnswer);
export const targetWorkPage = pageOf(
  z.object({
    workId: z.uuid(),
    publicId: z.string(),
    position: z.int(),
    school: z.string().describe('Its short name.'),
    grade: z.int(),
    classOrdinal: z.int(),
    subject: z.string(),
  }),
);
export const targetWorkCursor = z.tuple([z.int32()]);
export const targetListsQuery = pageQuery;

export type NewTargetList = z.infer<typeof newTargetListBody>;
export type TargetScope = z.infer<typeof scope>;
export type TargetWorkAnswer = z.infer<typeof targetWorkPage>['items'][number];

import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { clock, endsLater, idParam, isInOrder } from '../http/request-fields.js';

const when = z.strictObject({
  schoolId: idParam.describe('Where the lesson is given.'),
  weekday: z.int().min(1).max(7).describe('1 is Monday.'),
  startsAt: clock,
  endsAt: clock,
});

/** A lesson that a teacher gives every week while the campaign lasts. */
export const newLessonBody = when
  .extend({ personId: idParam })
  .refine(isInOrder, endsLater)
  .meta({
    examples: [
      {
        personId: '0b0e7a44-9f0c-4a53-9d6c-6b7d1a2c3e4f',
        schoolId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11',
        weekday: 2,
        startsAt: '08:30',
        endsAt: '09:15',
      },
    ],
  });

/** Takes the place of a lesson's former school and time; whose lesson it is stays. */
export const lessonBody = when
  .refine(isInOrder, endsLater)
  .meta({ examples: [{ schoolId: '5f0c2f4e-0d4f-4c1a-9a63-0a4f0b8f0c11', weekday: 3, startsAt: '10:25', endsAt: '11:10' }] });

export const lessonsQuery = pageQuery.extend({
  personId: idParam.optional(),
  schoolId: idParam.optional(),
  weekday: z.coerce.number().int().min(1).max(7).optional(),
});

export const lessonAnswer = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  schoolId: z.uuid(),
  weekday: z.int(),
  startsAt: z.string(),
  endsAt: z.string(),
});

export const lessonPage = pageOf(lessonAnswer);

export type NewLesson = z.infer<typeof newLessonBody>;
export type LessonBody = z.infer<typeof lessonBody>;
export type LessonsQuery = z.infer<typeof lessonsQuery>;

import { z } from 'zod';
import { pageOf, pageQuery } from '../http/paging.js';
import { line } from '../http/request-fields.js';

export const appointmentsQuery = pageQuery.extend({ schoolId: z.uuid().optional() });

const text = line(300);
const fields = {
  duty: text.describe(
    'What the person is responsible for: муниципальный координатор, школьный координатор, технический специалист.',
  ),
  fullName: text,
  post: text,
  phone: text.nullable(),
  email: z.email().nullable(),
  substituteName: text.nullable(),
  substitutePost: text.nullable(),
  substitutePhone: text.nullable(),
};

export const newAppointmentBody = z
  .strictObject({
    schoolId: z.uuid().nullable().default(null).describe('null: in the whole municipality.'),
    duty: fields.duty,
    fullName: fields.fullName,
    post: fields.post,
    phone: fields.phone.default(null),
    email: fields.email.default(null),
    substituteName: fields.substituteName.default(null),
    substitutePost: fields.substitutePost.default(null),
    substitutePhone: fields.substitutePhone.default(null),
  })
  .meta({ examples: [{ duty: 'Муниципальный координатор', fullName: 'Орлова Анна Андреевна', post: 'главный специалист' }] });

export const appointmentChanges = z
  .strictObject(fields)
  .partial()
  .meta({ examples: [{ phone: '+7 900 000-00-00', substituteName: 'Белова Ирина Олеговна', substitutePost: 'методист' }] });

export const appointmentAnswer = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  schoolId: z.uuid().nullable(),
  ...fields,
  email: z.string().nullable(),
  version: z.int(),
});
export const appointmentPage = pageOf(appointmentAnswer);

export type AppointmentsQuery = z.infer<typeof appointmentsQuery>;
export type NewAppointment = z.infer<typeof newAppointmentBody>;
export type AppointmentChanges = z.infer<typeof appointmentChanges>;

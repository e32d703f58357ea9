import { DataSource } from 'typeorm';
import { Appointment } from '../../appointments/appointment.entity.js';
import { AppointmentsService } from '../../appointments/appointments.service.js';
import { newAppointmentBody } from '../../appointments/appointments.schema.js';
import { authorityOf } from '../../http/actor.js';
import { School } from '../../schools/school.entity.js';
import type { Centre } from '../centre.js';

/** Who answers in the municipality, and who stands in. */
const IN_MUNICIPALITY = [
  ['Муниципальный координатор', 'Орлова Анна Андреевна', 'главный специалист', 'Белов Борис Борисович', 'ведущий специалист'],
  ['Технический специалист', 'Гусев Денис Олегович', 'программист', 'Седова Алла Игоревна', 'методист'],
] as const;

/** The coordinator of each school and who stands in, in the order of the schools' logins. */
const IN_SCHOOLS = [
  ['Агеева Нина Петровна', 'Ткач Олег Львович'],
  ['Бирюкова Раиса Ильинична', 'Дроздова Инна Юрьевна'],
  ['Вдовина Лариса Фёдоровна', 'Мухин Егор Ильич'],
  ['Гаврилов Антон Сергеевич', 'Суворова Зоя Марковна'],
  ['Еремеева Тамара Глебовна', 'Лапина Рита Олеговна'],
  ['Золотарёва Майя Львовна', 'Кудрин Пётр Андреевич'],
  ['Игнатьева Эмма Юрьевна', 'Пахомова Яна Дмитриевна'],
  ['Кочетова Лидия Романовна', 'Рябов Глеб Викторович'],
  ['Маслова Надежда Кузьминична', 'Евсеева Ася Павловна'],
  ['Нечаева Полина Семёновна', 'Турова Дина Ивановна'],
  ['Одинцова Клара Егоровна', 'Черных Лев Николаевич'],
  ['Петухова Римма Захаровна', 'Шубина Ева Степановна'],
] as const;

/** Appoints, all of them invented, whoever answers for the ВПР in the municipality and in each of its schools and is not appointed yet. */
export async function appointResponsible({ app, actor, campaign }: Centre): Promise<void> {
  const { manager } = app.get(DataSource, { strict: false });
  const there = await manager.findBy(Appointment, { campaignId: campaign.id });
  const schools = await manager.find(School, {
    where: { authorityId: authorityOf(actor) },
    order: { login: 'ASC' },
  });
  const central = IN_MUNICIPALITY.map(([duty, fullName, post, substituteName, substitutePost]) => {
    return { schoolId: null, duty, fullName, post, substituteName, substitutePost };
  });
  const local = schools.map(({ id: schoolId }, index) => {
    const [fullName, substituteName] = IN_SCHOOLS[index % IN_SCHOOLS.length]!;
    const posts = { post: 'заместитель директора', substitutePost: 'учитель' };
    return { schoolId, duty: 'Школьный координатор', fullName, substituteName, ...posts };
  });
  const appointments = app.get(AppointmentsService, { strict: false });
  for (const [index, wish] of [...central, ...local].entries()) {
    if (there.some(({ schoolId, duty }) => schoolId === wish.schoolId && duty === wish.duty)) continue;
    const reached = { phone: phone(2 * index + 1), email: `vpr${index + 1}@example.ru`, substitutePhone: phone(2 * index + 2) };
    await appointments.appoint(actor, campaign.id, newAppointmentBody.parse({ ...wish, ...reached }));
  }
}

function phone(number: number): string {
  return `+7 900 000-00-${String(number).padStart(2, '0')}`;
}

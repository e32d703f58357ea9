import { phoneText } from '../../wording/phone-text.js';
import { commissionMembers } from './commission-annexes.js';
import { dateWithWeekday, initials, orderDate, shortDate, timeSpan } from './office-words.js';
import type { OrderHead } from './order.js';
import { byDay, named, partText, type PaperAppointment, type PaperDuty, type PaperFacts, type Readers } from './paper-facts.js';

export type TemplateValues = Readonly<Record<string, unknown>>;

/** What the tags of a template stand for. Tags are in Russian: the office writes them. */
export function templateValues(facts: PaperFacts, head: OrderHead, readers: Readers): TemplateValues {
  const { authority, campaign, startsOn, endsOn, duties, appointments, experts, sample } = facts;
  const rows = (roles: readonly string[]) =>
    duties
      .filter(({ role }) => roles.includes(role))
      .toSorted(byDay)
      .map((duty, index) => rowOf(duty, index, readers));
  return {
    орган: authority,
    кампания: campaign,
    'начало кампании': shortDate(startsOn),
    'конец кампании': shortDate(endsOn),
    номер: head.number,
    дата: shortDate(head.date),
    'дата словами': orderDate(head.date),
    должность: head.post,
    подпись: head.signatory,
    наблюдатели: rows(['observer']),
    организаторы: rows(['organiser']),
    выезды: rows(['commission', 'chair']),
    комиссия: commissionMembers(facts).map(({ person, going, chaired }, index) => ({
      '№': index + 1,
      ФИО: named(person, readers),
      категория: person.category,
      выездов: going,
      председателем: chaired,
    })),
    ответственные: appointments.map((appointment, index) => ({
      '№': index + 1,
      школа: appointment.school ?? '',
      обязанность: appointment.duty,
      должность: appointment.post,
      ...(readers === 'internal' ? contacts(appointment) : NO_CONTACTS),
    })),
    эксперты: experts.map(({ person, subjects }, index) => ({
      '№': index + 1,
      ФИО: named(person, readers),
      предметы: subjects.join(', '),
    })),
    выборка: sample.map((row, index) => ({
      '№': index + 1,
      школа: row.school,
      класс: row.grade,
      предмет: row.subject,
      отобрано: row.drawn,
    })),
  };
}

const NO_CONTACTS = { ФИО: '', телефон: '', почта: '', замещает: '', 'должность замещающего': '', 'телефон замещающего': '' };

function contacts(appointment: PaperAppointment): typeof NO_CONTACTS {
  return {
    ФИО: appointment.name,
    телефон: phoneText(appointment.phone ?? ''),
    почта: appointment.email ?? '',
    замещает: appointment.substitute ?? '',
    'должность замещающего': appointment.substitutePost ?? '',
    'телефон замещающего': phoneText(appointment.substitutePhone ?? ''),
  };
}

const ROLES: Readonly<Record<PaperDuty['role'], string>> = {
  observer: 'наблюдатель',
  organiser: 'организатор',
  commission: 'член комиссии',
  chair: 'председатель комиссии',
};

function rowOf(duty: PaperDuty, index: number, readers: Readers): TemplateValues {
  const { start, end, arriveAt, school, address, classLabel, subject, part, phase, room, person, role } = duty;
  return {
    '№': index + 1,
    дата: dateWithWeekday(start),
    время: timeSpan(start, end),
    'прибыть к': arriveAt,
    школа: school,
    адрес: address ?? '',
    класс: classLabel ?? '',
    предмет: [subject, partText(part)].filter((each) => each !== null).join(', '),
    этап: phase === 'grading' ? 'проверка работ' : 'проведение',
    кабинет: room ?? '',
    ФИО: named(person, readers),
    'Фамилия И. О.': readers === 'internal' || person.mayBeNamed ? initials(person.fullName) : person.code,
    код: person.code,
    роль: ROLES[role],
    категория: person.category,
    телефон: readers === 'internal' ? phoneText(person.phone ?? '') : '',
  };
}

import { phoneText } from '../../wording/phone-text.js';
import { filledTable } from './annexes.js';
import { line, wide, type Paper } from './paper.js';
import type { PaperAppointment, PaperFacts } from './paper-facts.js';

/** Whom to call in the municipality and in each school, and whom if they cannot be reached. Names and telephones: not for the public. */
export function contactList({ campaign, authority, appointments }: PaperFacts): Paper {
  const title = `Контакты ответственных лиц. ${campaign}`;
  if (appointments.length === 0) return { title, sections: [] };
  const columns = [
    wide('Организация', 6),
    wide('За что отвечает', 6),
    wide('Ответственный', 7),
    wide('Связь', 5),
    wide('Замещает', 7),
    wide('Связь с замещающим', 4.5),
  ];
  const blocks = [
    line(authority, 'title'),
    line('Контакты ответственных лиц', 'title'),
    line(campaign, 'title'),
    filledTable(columns, appointments.map(rowOf)),
    line('Для служебного пользования: содержит персональные данные.', 'small'),
  ];
  return { title, sections: [{ orientation: 'landscape', blocks }] };
}

function rowOf({ school, duty, name, post, phone, email, ...standIn }: PaperAppointment): readonly string[] {
  const { substitute, substitutePost, substitutePhone } = standIn;
  return [
    school ?? 'Муниципалитет',
    duty,
    `${name}, ${post}`,
    linesOf(phoneText(phone ?? ''), email),
    linesOf(substitute, substitutePost),
    phoneText(substitutePhone ?? ''),
  ];
}

function linesOf(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n');
}

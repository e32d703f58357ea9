import type { Sentence } from '../model.js';

/** What can be wrong in an engine file, by code: the cause, and what to do about it. */
export const FAULTS = {
  E1000: { ru: ['не JSON', 'Сохраните файл как JSON в кодировке UTF-8.'], en: ['not JSON', 'Save the file as JSON in UTF-8.'] },
  E1001: {
    ru: ['другой формат', 'Укажите формат и версию, которые читает эта программа.'],
    en: ['another format', 'Write the format and version that this reader knows.'],
  },
  E1002: {
    ru: ['неизвестный ключ', 'Уберите ключ или исправьте его написание.'],
    en: ['unknown key', 'Remove the key or correct its spelling.'],
  },
  E1003: { ru: ['нет ключа', 'Добавьте ключ.'], en: ['missing key', 'Add the key.'] },
  E1004: {
    ru: ['значение не того типа', 'Запишите значение того типа, который здесь нужен.'],
    en: ['wrong type', 'Write the value in the type that is expected here.'],
  },
  E1005: { ru: ['пустой текст', 'Напишите хотя бы один знак.'], en: ['empty text', 'Write at least one character.'] },
  E1006: {
    ru: ['значения нет в списке', 'Выберите одно из перечисленных.'],
    en: ['value not in the list', 'Choose one of the listed values.'],
  },
  E1007: {
    ru: ['число вне допустимых пределов', 'Запишите число в этих пределах.'],
    en: ['number out of range', 'Write a number inside the range.'],
  },
  E1008: {
    ru: ['такого дня нет', 'Запишите день календаря так: 2026-04-20.'],
    en: ['no such day', 'Write a day of the calendar as 2026-04-20.'],
  },
  E1009: {
    ru: ['такого времени нет', 'Запишите местные дату и время так: 2026-04-20T09:00 (от 00:00 до 23:59).'],
    en: ['no such moment', 'Write local date and time as 2026-04-20T09:00 (00:00 to 23:59).'],
  },
  E1010: {
    ru: ['конец не позже начала', 'Сделайте конец позже начала.'],
    en: ['end not after start', 'Make the end later than the start.'],
  },
  E1011: {
    ru: ['координаты вне пределов', 'Сначала широта (от -90 до 90), затем долгота (от -180 до 180), в градусах.'],
    en: ['position out of range', 'Write latitude (-90 to 90) first, then longitude (-180 to 180), in degrees.'],
  },
  E1012: {
    ru: ['неизвестный часовой пояс', 'Запишите имя из базы IANA, например Asia/Yekaterinburg.'],
    en: ['unknown time zone', 'Write an IANA name such as Asia/Yekaterinburg.'],
  },
  E1100: {
    ru: ['id человека повторяется', 'Дайте каждому человеку свой id.'],
    en: ['duplicated person id', 'Give every person an id of their own.'],
  },
  E1101: {
    ru: ['id места повторяется', 'Дайте каждому месту свой id.'],
    en: ['duplicated place id', 'Give every place an id of its own.'],
  },
  E1102: {
    ru: ['id слота повторяется', 'Дайте каждому слоту свой id.'],
    en: ['duplicated slot id', 'Give every slot an id of its own.'],
  },
  E1103: {
    ru: ['запись повторяется', 'Оставьте одну из одинаковых записей.'],
    en: ['duplicated entry', 'Keep one of the equal entries.'],
  },
  E1104: {
    ru: ['id работы повторяется', 'Дайте каждой работе свой id.'],
    en: ['duplicated work id', 'Give every work an id of its own.'],
  },
  E1105: {
    ru: ['id эксперта повторяется', 'Дайте каждому эксперту свой id.'],
    en: ['duplicated expert id', 'Give every expert an id of his own.'],
  },
  E1106: {
    ru: ['id выбора повторяется', 'Дайте каждому выбору id, которого нет ни у слота, ни у другого выбора.'],
    en: ['duplicated choice id', 'Give every choice an id that no slot and no other choice has.'],
  },
  E1200: {
    ru: ['неизвестный человек', 'Назовите человека из списка `people`.'],
    en: ['unknown person', 'Name a person of the list `people`.'],
  },
  E1201: {
    ru: ['неизвестное место', 'Назовите место из списка `places`.'],
    en: ['unknown place', 'Name a place of the list `places`.'],
  },
  E1202: { ru: ['неизвестный слот', 'Назовите слот из списка `slots`.'], en: ['unknown slot', 'Name a slot of the list `slots`.'] },
  E1203: {
    ru: ['неизвестная работа', 'Назовите работу из списка `works`.'],
    en: ['unknown work', 'Name a work of the list `works`.'],
  },
  E1204: {
    ru: ['неизвестный эксперт', 'Назовите эксперта из списка `experts`.'],
    en: ['unknown expert', 'Name an expert of the list `experts`.'],
  },
  E1300: {
    ru: ['пара из одного и того же', 'Назовите двух разных.'],
    en: ['pair of one and the same', 'Name two different ones.'],
  },
  E1302: {
    ru: ['у слота из выбора своя потребность', 'Задайте слоту вес 0 и уберите квоты: они есть у выбора.'],
    en: ['slot of a choice with a demand of its own', 'Give the slot weight 0 and no quotas: the choice has them.'],
  },
  E1303: {
    ru: ['слот в двух выборах', 'Оставьте слот в одном выборе.'],
    en: ['slot in two choices', 'Leave the slot in one choice.'],
  },
  E1304: {
    ru: ['две ведущие квоты', 'Пусть ведёт одна квота выбора.'],
    en: ['two leading quotas', 'Let one quota of the choice lead.'],
  },
  E1305: {
    ru: ['сохранено больше проверок, чем нужно', 'Сохраните не больше проверок работы, чем указано в `checks`.'],
    en: ['more checks kept than wanted', 'Keep at most as many checks of a work as it has `checks`.'],
  },
  E1301: {
    ru: ['время в пути противоречит само себе', 'Оставьте для пары мест одно число минут, в каком бы порядке они ни стояли.'],
    en: ['contradicting travel times', 'Keep one number of minutes for a pair of places, whatever the order.'],
  },
} as const;

export type FaultCode = keyof typeof FAULTS;

/** One fault of an input file: where it is, what stands there, why it is wrong and what to do. */
export interface Fault {
  readonly code: FaultCode;
  /** Such as `people[3].available[0]`; empty for the document as a whole. */
  readonly path: string;
  readonly value: unknown;
  readonly cause: Sentence;
  readonly remedy: Sentence;
}

export type Report = (code: FaultCode, path: string, value: unknown, detail?: Sentence) => void;

/** Collects faults in the order in which they are found. */
export function faultList(): { readonly faults: Fault[]; readonly report: Report } {
  const faults: Fault[] = [];
  const report: Report = (code, path, value, detail) => {
    const { ru, en } = FAULTS[code];
    const cause = { ru: withDetail(ru[0], detail?.ru), en: withDetail(en[0], detail?.en) };
    faults.push({ code, path, value, cause, remedy: { ru: ru[1], en: en[1] } });
  };
  return { faults, report };
}

/** The fault as one line for a person. */
export function faultSentence({ code, path, value, cause, remedy }: Fault): Sentence {
  return {
    ru: `${code} ${path || 'документ'} = ${shown(value, 'ничего')}: ${cause.ru}. ${remedy.ru}`,
    en: `${code} ${path || 'the document'} = ${shown(value, 'nothing')}: ${cause.en}. ${remedy.en}`,
  };
}

function withDetail(cause: string, detail: string | undefined): string {
  return detail === undefined ? cause : `${cause}: ${detail}`;
}

function shown(value: unknown, nothing: string): string {
  const text = value === undefined ? nothing : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

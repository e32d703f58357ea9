import { spokenDay } from '../../campaigns/norms/norm.js';
import { NO_BACKGROUND, yearOfMonth } from './background.js';
import { day, monthNamed } from './day.js';
import { textOf } from './plain-text.js';
import type { ValueKind } from './value-kind.js';

const WITHOUT_YEAR = /^(\d{1,2})(?:[ .-]([а-я]{3,})|\.(\d{2}))\.?$/;

/** A day of the campaign: `20 апреля` and `20.04` too, which the school year has only once. */
export const campaignDay: ValueKind<string> = {
  ...day,
  read: (cell, { schoolYear } = NO_BACKGROUND) => {
    const [, dayOfMonth, name, number] = WITHOUT_YEAR.exec(typeof cell === 'string' ? textOf(cell).toLowerCase() : '') ?? [];
    const month = name === undefined ? Number(number) : monthNamed(name);
    if (dayOfMonth === undefined || schoolYear === null || month === 0) return day.read(cell);
    const reading = day.read(`${dayOfMonth}.${month}.${yearOfMonth(schoolYear, month)}`);
    return 'fault' in reading ? reading : { ...reading, note: 'day.year-added', words: { day: spokenDay(reading.value) } };
  },
};

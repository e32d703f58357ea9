import type { Draft } from './draft.js';
import { groupBy } from './visits.js';

/** H7: the limits for a day, a week and in total, where they can bind. */
export function addDutyLimits({ instance, builder, duties, ofPerson }: Draft): void {
  const { people, slots, days, weekCount } = instance;
  const limit = (name: string, columns: readonly number[], upper: number) => {
    if (columns.length > upper) builder.addLimit(name, columns, upper);
  };
  for (const [person, columns] of ofPerson.entries()) {
    for (const [day, those] of groupBy(columns, (column) => slots.day[duties[column]!.slot]!))
      limit(`day${day}_p${person}`, those, people.dayRoom[person * days.length + day]!);
    for (const [week, those] of groupBy(columns, (column) => slots.week[duties[column]!.slot]!))
      limit(`week${week}_p${person}`, those, people.weekRoom[person * weekCount + week]!);
    limit(`total_p${person}`, columns, people.total[person]!);
  }
}

/** The most duties that the limits leave a person. */
export function largestLoad({ instance, duties, ofPerson }: Draft, person: number): number {
  const { people, slots, days, weekCount } = instance;
  const byWeek = groupBy(ofPerson[person]!, (column) => slots.week[duties[column]!.slot]!);
  const ofWeeks = [...byWeek].map(([week, columns]) => {
    const byDay = groupBy(columns, (column) => slots.day[duties[column]!.slot]!);
    const ofDays = [...byDay].map(([day, those]) => Math.min(those.length, people.dayRoom[person * days.length + day]!));
    return Math.min(sum(ofDays), people.weekRoom[person * weekCount + week]!);
  });
  return Math.min(sum(ofWeeks), people.total[person]!);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

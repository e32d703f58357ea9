import { randomFrom } from '../../engine/index.js';
import type { SubjectCode } from '../../campaigns/subjects.js';
import { dayAfter } from './timetable.js';
import { isFlagged, loginOf, SCHOOL_PLANS } from './schools.js';

/** One lesson that an organiser gives every week; 1 is Monday. */
export interface DemoLesson {
  readonly person: string;
  readonly login: string;
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
}

export interface DemoOrganiser {
  readonly code: string;
  readonly fullName: string;
  readonly category: 'teacher' | 'college';
  readonly workplace: string | null;
  readonly subjects: readonly SubjectCode[];
  readonly latitude: number;
  readonly longitude: number;
}

const NAMES = [
  'Агеева Нина Павловна',
  'Бирюкова Ольга Ивановна',
  'Власова Елена Петровна',
  'Гордеева Анна Михайловна',
  'Давыдова Ирина Сергеевна',
  'Ермакова Мария Андреевна',
  'Захарова Юлия Борисовна',
  'Игнатьев Павел Иванович',
  'Кудрявцева Вера Алексеевна',
  'Лаптева Галина Викторовна',
  'Морозова Татьяна Николаевна',
  'Никонова Людмила Павловна',
  'Орехова Светлана Ивановна',
  'Пахомов Дмитрий Сергеевич',
  'Рыбакова Наталья Петровна',
  'Савельева Анна Борисовна',
] as const;
const SUBJECTS: readonly SubjectCode[] = ['russian', 'mathematics', 'history', 'biology', 'geography', 'foreign-language'];
const BELLS = ['08:30-09:15', '09:25-10:10', '10:25-11:10', '11:25-12:10', '12:20-13:05'] as const;

/** Н-041 and on: teachers of schools that are not flagged, and two of the house of children's creativity. */
export function demoOrganisers(): readonly DemoOrganiser[] {
  const donors = SCHOOL_PLANS.filter(({ school }) => !isFlagged(school)).slice(0, 7);
  return NAMES.map((fullName, index) => {
    const school = index < 14 ? donors[index % donors.length]!.school : null;
    const [latitude, longitude] = school === null ? [57.9, 57.14] : [school.latitude, school.longitude];
    const subjects = school === null ? [] : [SUBJECTS[index % SUBJECTS.length]!];
    const workplace = school?.login ?? null;
    return {
      code: `Н-0${41 + index}`,
      fullName,
      category: school === null ? 'college' : 'teacher',
      workplace,
      subjects,
      latitude,
      longitude,
    };
  });
}

/** One or two lessons on each of three days of the week. */
export function demoLessons(organisers: readonly DemoOrganiser[]): readonly DemoLesson[] {
  const random = randomFrom(41);
  return organisers.flatMap(({ code, workplace }) => {
    if (workplace === null) return [];
    return random
      .shuffled(['1', '2', '3', '4', '5'])
      .slice(0, 3)
      .flatMap((weekday) =>
        random
          .shuffled(BELLS)
          .slice(0, random.between(1, 2))
          .map((bell) => {
            const [from = '', to = ''] = bell.split('-');
            return { person: code, login: workplace, weekday, from, to };
          }),
      );
  });
}

/** All of them can serve on every day from this one on. */
export function demoOrganiserDays(organisers: readonly DemoOrganiser[], days: readonly string[]) {
  return organisers.flatMap(({ code }) => days.map((date) => ({ person: code, date, from: '07:30', to: '15:00', answer: 'yes' })));
}

/** How many teachers each school has. */
export function demoStaff(): readonly { readonly login: string; readonly name: string; readonly staff: number }[] {
  return SCHOOL_PLANS.map(({ school, parallels, grades }, index) => ({
    login: loginOf(index + 1),
    name: school.name,
    staff: 4 + 3 * parallels * grades.length,
  }));
}

/** The working days from one to another, both counted. */
export function workdays(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day))
    if (![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())) days.push(day);
  return days;
}

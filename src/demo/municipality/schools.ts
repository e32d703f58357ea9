import { FLAGGED_FROM } from '../../schools/school-risk.entity.js';
import type { DemoSchool } from './rows.js';

/** How many classes each grade has, and what is special about the school's timetable. */
export interface SchoolPlan {
  readonly school: DemoSchool;
  readonly parallels: number;
  readonly grades: readonly number[];
  readonly hasAdvancedMathematics: boolean;
}

const WHOLE = [4, 5, 6, 7, 8, 10];
const TO_NINE = [4, 5, 6, 7, 8];

/** A town about eight kilometres long, a settlement beside it and four villages, one of them behind the river. All of it is invented. */
export const SCHOOL_PLANS: readonly SchoolPlan[] = [
  plan(1, 'МАОУ «СОШ № 1»', 'СОШ № 1', 'г. Зареченск, ул. Ленина, 12', [57.902, 57.118], 'Город', [0, 0], 2, WHOLE),
  plan(2, 'МАОУ «СОШ № 2»', 'СОШ № 2', 'г. Зареченск, ул. Мира, 40', [57.911, 57.141], 'Город', [0, 1], 2, WHOLE),
  plan(3, 'МАОУ «Гимназия № 3»', 'Гимназия № 3', 'г. Зареченск, ул. Пушкина, 3', [57.896, 57.133], 'Город', [0, 0], 2, WHOLE),
  plan(4, 'МАОУ «Лицей № 4»', 'Лицей № 4', 'г. Зареченск, пр. Победы, 51', [57.889, 57.162], 'Город', [0, 0], 2, WHOLE, true),
  plan(5, 'МБОУ «СОШ № 5»', 'СОШ № 5', 'г. Зареченск, ул. Заводская, 8', [57.921, 57.184], 'Город', [2, 2], 2, TO_NINE),
  plan(6, 'МБОУ «СОШ № 6»', 'СОШ № 6', 'г. Зареченск, ул. Строителей, 27', [57.874, 57.171], 'Город', [1, 0], 2, TO_NINE),
  plan(7, 'МБОУ «СОШ № 7»', 'СОШ № 7', 'г. Зареченск, ул. Речная, 15', [57.915, 57.095], 'Город', [0, 0], 1, WHOLE),
  plan(8, 'МБОУ «Лесная СОШ»', 'Лесная СОШ', 'пос. Лесной, ул. Школьная, 1', [57.842, 57.243], 'Село', [1, 2], 1, WHOLE),
  plan(
    9,
    'МБОУ «Верхнезаимская ООШ»',
    'Верхнезаимская ООШ',
    'с. Верхняя Заимка, ул. Центральная, 20',
    [58.061, 57.402],
    'Село',
    [3, 3],
    1,
    TO_NINE,
  ),
  plan(10, 'МБОУ «Ключевская СОШ»', 'Ключевская СОШ', 'с. Ключи, ул. Советская, 4', [57.781, 56.934], 'Село', [0, 0], 1, WHOLE),
  plan(
    11,
    'МБОУ «Берёзовская ООШ»',
    'Берёзовская ООШ',
    'с. Берёзовка, пер. Школьный, 2',
    [57.985, 56.902],
    'Село',
    [0, 1],
    1,
    TO_NINE,
  ),
  plan(
    12,
    'МБОУ «Покровская ООШ»',
    'Покровская ООШ',
    'с. Покровское, ул. Садовая, 11',
    [57.739, 57.318],
    'Село',
    [0, 0],
    1,
    TO_NINE,
  ),
];

export const isFlagged = (school: DemoSchool): boolean => school.risk[1] >= FLAGGED_FROM;

export function loginOf(number: number): string {
  return `edu5901${String(number).padStart(2, '0')}`;
}

function plan(
  number: number,
  name: string,
  shortName: string,
  address: string,
  [latitude, longitude]: readonly [number, number],
  district: string,
  risk: DemoSchool['risk'],
  parallels: number,
  grades: readonly number[],
  hasAdvancedMathematics = false,
): SchoolPlan {
  const login = loginOf(number);
  return {
    school: { login, name, shortName, address, latitude, longitude, district, risk },
    parallels,
    grades,
    hasAdvancedMathematics,
  };
}

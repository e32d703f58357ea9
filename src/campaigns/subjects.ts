/** The school subjects of the VPR: one code each, and every way schools write them. */
export const SUBJECTS = [
  subject('russian', 'РУ', 'Русский язык', 'Russian', ['русский', 'рус', 'рус яз', 'русск яз', 'ря']),
  subject('mathematics', 'МА', 'Математика', 'Mathematics', ['мат', 'матем', 'алгебра', 'геометрия', 'алгебра и геометрия']),
  subject('world-around', 'ОМ', 'Окружающий мир', 'World around us', ['окр мир', 'окруж мир', 'природоведение']),
  subject('literary-reading', 'ЛЧ', 'Литературное чтение', 'Literary reading', ['лит чтение', 'литер чтение', 'чтение']),
  subject('foreign-language', 'ИЯ', 'Иностранный язык', 'Foreign language', [
    'ин яз',
    'иностр яз',
    'иностранный',
    'англ',
    'англ яз',
    'нем яз',
    'франц яз',
    'фр яз',
    'ая',
    'ня',
    'фя',
    ...['английский', 'немецкий', 'французский'].flatMap((name) => [
      name,
      `${name} язык`,
      `иностранный язык ${name}`,
      `ин яз ${name}`,
    ]),
  ]),
  subject('history', 'ИС', 'История', 'History', ['ист', 'история россии', 'всеобщая история']),
  subject('social-studies', 'ОБ', 'Обществознание', 'Social studies', ['общество', 'обществозн', 'общ']),
  subject('literature', 'ЛИ', 'Литература', 'Literature', ['лит', 'литер']),
  subject('geography', 'ГГ', 'География', 'Geography', ['гео', 'геогр', 'ге']),
  subject('biology', 'БИ', 'Биология', 'Biology', ['био', 'биол']),
  subject('physics', 'ФИ', 'Физика', 'Physics', ['физ']),
  subject('chemistry', 'ХИ', 'Химия', 'Chemistry', ['хим']),
  subject('informatics', 'ИН', 'Информатика', 'Informatics', ['инф', 'информ', 'информатика и икт', 'икт']),
  subject(
    'social-humanities',
    'СГ',
    'Единая проверочная работа по социально-гуманитарным предметам',
    'Social sciences and humanities',
    ['епр', 'единая проверочная работа', 'социально гуманитарные предметы'],
  ),
] as const;

export const SUBJECT_CODES = SUBJECTS.map((each) => each.code);
export type SubjectCode = (typeof SUBJECTS)[number]['code'];

/** What one person teaches under one name: a primary-school teacher teaches four subjects of the VPR. */
const GROUPS: ReadonlyMap<string, readonly SubjectCode[]> = new Map(
  ['начальные классы', 'нач классы', 'начальная школа', 'учитель начальных классов'].map((name) => [
    name,
    ['russian', 'mathematics', 'world-around', 'literary-reading'] as const,
  ]),
);

const BY_NAME: ReadonlyMap<string, SubjectCode> = new Map(
  SUBJECTS.flatMap((each) =>
    [each.code, each.short, each.ru, each.en, ...each.synonyms].map((name) => [plain(name), each.code] as const),
  ),
);

/** The subject a cell means, or undefined when no spelling fits. */
export function subjectOf(text: string): SubjectCode | undefined {
  return BY_NAME.get(plain(text));
}

/** The subjects a cell lists (`Математика, физика`; `начальные классы`), and the parts nobody can read. */
export function subjectsOf(text: string): { readonly subjects: readonly SubjectCode[]; readonly unknown: readonly string[] } {
  const subjects = new Set<SubjectCode>();
  const unknown: string[] = [];
  for (const part of splitList(text)) {
    const found = readPart(part);
    if (found.length === 0) unknown.push(part);
    for (const code of found) subjects.add(code);
  }
  return { subjects: [...subjects], unknown };
}

export function subjectTitle(code: string, language: 'ru' | 'en' = 'ru'): string {
  return SUBJECTS.find((each) => each.code === code)?.[language] ?? code;
}

export function subjectShort(code: string): string {
  return SUBJECTS.find((each) => each.code === code)?.short ?? code;
}

function readPart(part: string): readonly SubjectCode[] {
  const one = subjectOf(part);
  return one === undefined ? (GROUPS.get(plain(part)) ?? []) : [one];
}

/** `Алгебра и геометрия` is one name: it splits at commas, semicolons, slashes and line breaks only. */
function splitList(text: string): readonly string[] {
  return text
    .split(/[,;/\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function subject<const Code extends string>(code: Code, short: string, ru: string, en: string, synonyms: readonly string[]) {
  return { code, short, ru, en, synonyms };
}

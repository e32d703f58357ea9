/** All classes of a grade, as the office calls them. */
export function gradeTitle(grade: number, language: 'ru' | 'en' = 'ru'): string {
  return language === 'ru' ? `${grade}-е классы` : `grade ${grade}`;
}

/** A label as a reader of the language says it: of a whole grade in their words; a class (`5А`) is called the same in both. */
export function classTitle(label: string, language: 'ru' | 'en'): string {
  const grade = /^(\d{1,2})-е классы$/u.exec(label)?.[1];
  return grade === undefined ? label : gradeTitle(Number(grade), language);
}

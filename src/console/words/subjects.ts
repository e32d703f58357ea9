import { useLanguage } from './language.js';

export const SUBJECTS = {
  russian: ['Русский язык', 'Russian'],
  mathematics: ['Математика', 'Mathematics'],
  'world-around': ['Окружающий мир', 'World around us'],
  'literary-reading': ['Литературное чтение', 'Literary reading'],
  'foreign-language': ['Иностранный язык', 'Foreign language'],
  history: ['История', 'History'],
  'social-studies': ['Обществознание', 'Social studies'],
  literature: ['Литература', 'Literature'],
  geography: ['География', 'Geography'],
  biology: ['Биология', 'Biology'],
  physics: ['Физика', 'Physics'],
  chemistry: ['Химия', 'Chemistry'],
  informatics: ['Информатика', 'Informatics'],
  'social-humanities': ['Социально-гуманитарные предметы', 'Social sciences and humanities'],
} as const;

export type Subject = keyof typeof SUBJECTS;

/** What a subject is called in the language of the screen, and all of them for a choice. */
export function useSubjects() {
  const { language } = useLanguage();
  const own = language === 'ru' ? 0 : 1;
  const title = (code: string) => (code in SUBJECTS ? SUBJECTS[code as Subject][own] : code);
  const choices = Object.entries(SUBJECTS).map(([value, titles]) => ({ value: value as Subject, label: titles[own] }));
  return { title, choices };
}

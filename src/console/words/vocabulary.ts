import type { Language } from './dictionary.js';
import { SUBJECTS } from './subjects.js';

type Titles = Readonly<Record<string, readonly [ru: string, en: string]>>;

/** The service's own codes as people call them, for every screen that shows them. */
const VOCABULARY = {
  category: {
    authority: ['сотрудник УО', 'authority staff'],
    methodist: ['методист', 'methodist'],
    teacher: ['учитель', 'teacher'],
    parent: ['родитель', 'parent'],
    public: ['общественность', 'public organisation'],
    college: ['колледж, допобразование', 'college'],
    student: ['студент', 'student'],
  },
  role: {
    observer: ['наблюдатель', 'observer'],
    organiser: ['организатор', 'organiser'],
    commission: ['член комиссии', 'commission member'],
    chair: ['председатель комиссии', 'chair'],
    expert: ['эксперт', 'expert'],
  },
  tie: {
    employment: ['работает', 'works there'],
    child: ['учится ребёнок', 'own child’s school'],
    relative: ['родственник', 'a relative'],
    former: ['прежнее место работы', 'worked there before'],
    declared: ['заявленный конфликт интересов', 'declared conflict'],
  },
  scope: {
    school: ['вся школа', 'the whole school'],
    parallel: ['параллель', 'one grade'],
    class: ['один класс', 'one class'],
  },
  answer: {
    yes: ['могу', 'can'],
    if_needed: ['если нужно', 'if needed'],
    no: ['не могу', 'cannot'],
  },
  form: {
    paper: ['бумажная', 'on paper'],
    computer: ['компьютерная', 'on a computer'],
  },
  level: {
    basic: ['базовый', 'basic'],
    advanced: ['углублённый', 'advanced'],
  },
  state: {
    planned: ['назначена', 'planned'],
    cancelled: ['отменена', 'cancelled'],
  },
  subject: SUBJECTS,
} as const satisfies Readonly<Record<string, Titles>>;

export type Vocabulary = keyof typeof VOCABULARY;

/** `titleOf('tie', 'child', 'ru')`; a code that is newer than this screen stands for itself. */
export function titleOf(vocabulary: Vocabulary, code: string, language: Language): string {
  const titles: Titles = VOCABULARY[vocabulary];
  return titles[code]?.[language === 'ru' ? 0 : 1] ?? code;
}

/** The choices of a list: every code with its title. */
export function choicesOf(vocabulary: Vocabulary, language: Language): { readonly value: string; readonly label: string }[] {
  return Object.keys(VOCABULARY[vocabulary]).map((value) => ({ value, label: titleOf(vocabulary, value, language) }));
}

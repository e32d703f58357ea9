import type { Language, Tab } from '../../page-layout/layout.js';

const TABS = {
  ru: [
    { path: '', title: 'Мои выходы' },
    { path: '/availability', title: 'Когда могу' },
    { path: '/lessons', title: 'Мои уроки' },
    { path: '/ties', title: 'Связи со школами' },
    { path: '/calendar', title: 'Календарь' },
    { path: '/me', title: 'Обо мне' },
  ],
  en: [
    { path: '', title: 'My duties' },
    { path: '/availability', title: 'When I can' },
    { path: '/lessons', title: 'My lessons' },
    { path: '/ties', title: 'Ties to schools' },
    { path: '/calendar', title: 'Calendar' },
    { path: '/me', title: 'About me' },
  ],
} as const;

/** Lessons keep organisers from other schools; whoever neither teaches nor organises is not asked for any. */
export function observerTabs(
  { category, roles }: { readonly category: string; readonly roles: readonly string[] },
  language: Language,
): readonly Tab[] {
  const hasLessons = category === 'teacher' || roles.includes('organiser');
  return TABS[language].filter(({ path }) => hasLessons || path !== '/lessons');
}

export const OBSERVER_TABS = {
  ru: [
    { path: '', title: 'Мои выходы' },
    { path: '/availability', title: 'Когда могу' },
    { path: '/ties', title: 'Связи со школами' },
    { path: '/calendar', title: 'Календарь' },
    { path: '/me', title: 'Обо мне' },
  ],
  en: [
    { path: '', title: 'My duties' },
    { path: '/availability', title: 'When I can' },
    { path: '/ties', title: 'Ties to schools' },
    { path: '/calendar', title: 'Calendar' },
    { path: '/me', title: 'About me' },
  ],
} as const;

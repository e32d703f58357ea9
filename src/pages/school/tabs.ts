export const SCHOOL_TABS = {
  ru: [
    { path: '', title: 'Даты и кто придёт' },
    { path: '/add', title: 'Добавить дату' },
    { path: '/counts', title: 'Число работ' },
  ],
  en: [
    { path: '', title: 'Dates and who comes' },
    { path: '/add', title: 'Add a date' },
    { path: '/counts', title: 'Number of works' },
  ],
} as const;

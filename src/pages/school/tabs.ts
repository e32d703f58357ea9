export const SCHOOL_TABS = {
  ru: [
    { path: '', title: 'Даты и кто придёт' },
    { path: '/add', title: 'Добавить дату' },
    { path: '/grading', title: 'Проверка работ' },
    { path: '/file', title: 'Даты файлом' },
    { path: '/people', title: 'Наши наблюдатели' },
    { path: '/counts', title: 'Число работ' },
    { path: '/works', title: 'Работы на перепроверку' },
  ],
  en: [
    { path: '', title: 'Dates and who comes' },
    { path: '/add', title: 'Add a date' },
    { path: '/grading', title: 'Marking' },
    { path: '/file', title: 'Dates by file' },
    { path: '/people', title: 'Our observers' },
    { path: '/counts', title: 'Number of works' },
    { path: '/works', title: 'Works to be rechecked' },
  ],
} as const;

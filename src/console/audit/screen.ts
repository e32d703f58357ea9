import { screen } from '../screen.js';

export const audit = screen({
  path: '/audit',
  title: { ru: 'Журнал', en: 'Journal' },
  right: 'audit.read',
  section: 'service',
  load: () => import('./audit-page.js'),
});

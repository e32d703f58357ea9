import { screen } from '../screen.js';

export const users = screen({
  path: '/users',
  title: { ru: 'Пользователи', en: 'Users' },
  right: 'users.manage',
  section: 'service',
  load: () => import('./users-page.js'),
});

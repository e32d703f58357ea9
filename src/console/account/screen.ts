import { screen } from '../screen.js';

/** Reached from the menu of one's own name. */
export const account = screen({
  path: '/account',
  title: { ru: 'Учётная запись', en: 'Account' },
  right: 'account.keep',
  load: () => import('./account-page.js'),
});

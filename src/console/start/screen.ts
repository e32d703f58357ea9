import { screen } from '../screen.js';

export const start = screen({
  path: '/start',
  title: { ru: 'С чего начать', en: 'How to begin' },
  section: 'service',
  right: 'demonstration.keep',
  load: () => import('./start-page.js'),
});

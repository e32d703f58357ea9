import { screen } from '../screen.js';

export const board = screen({
  path: '/board',
  title: { ru: 'Доска', en: 'Board' },
  right: 'rosters.read',
  section: 'work',
  needsCampaign: true,
  load: () => import('./board-page.js'),
});

import { screen } from '../screen.js';

export const draw = screen({
  path: '/draws/:id',
  title: { ru: 'Жеребьёвка', en: 'Draw' },
  right: 'draws.read',
  needsCampaign: true,
  load: () => import('./draw-page.js'),
});

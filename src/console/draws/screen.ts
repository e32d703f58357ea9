import { screen } from '../screen.js';

export const draws = screen({
  path: '/draws',
  title: { ru: 'Жеребьёвки', en: 'Draws' },
  right: 'draws.read',
  section: 'recheck',
  needsCampaign: true,
  load: () => import('./draws-page.js'),
});

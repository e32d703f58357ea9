import { screen } from '../screen.js';

export const solve = screen({
  path: '/solve',
  title: { ru: 'Расчёт графика', en: 'Solving' },
  right: 'rosters.read',
  section: 'work',
  needsCampaign: true,
  load: () => import('./solve-page.js'),
});

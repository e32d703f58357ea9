import { screen } from '../screen.js';

export const rosters = screen({
  path: '/rosters',
  title: { ru: 'Графики', en: 'Rosters' },
  right: 'rosters.read',
  section: 'work',
  needsCampaign: true,
  load: () => import('./rosters-page.js'),
});

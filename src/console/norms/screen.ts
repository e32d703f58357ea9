import { screen } from '../screen.js';

export const norms = screen({
  path: '/norms',
  title: { ru: 'Нормы года', en: 'Norms of the year' },
  right: 'campaigns.read',
  section: 'service',
  needsCampaign: true,
  load: () => import('./norms-page.js'),
});

import { screen } from '../screen.js';

export const dashboard = screen({
  path: '/',
  title: { ru: 'Обзор', en: 'Overview' },
  right: 'campaigns.read',
  section: 'work',
  needsCampaign: true,
  load: () => import('./dashboard-page.js'),
});

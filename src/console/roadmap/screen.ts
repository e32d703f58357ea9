import { screen } from '../screen.js';

export const roadmap = screen({
  path: '/roadmap',
  title: { ru: 'Дорожная карта', en: 'Roadmap' },
  right: 'roadmaps.read',
  section: 'work',
  needsCampaign: true,
  load: () => import('./roadmap-page.js'),
});

import { screen } from '../screen.js';

export const papers = screen({
  path: '/papers',
  title: { ru: 'Приказы и справки', en: 'Orders and certificates' },
  right: 'papers.make',
  section: 'work',
  needsCampaign: true,
  load: () => import('./papers-page.js'),
});

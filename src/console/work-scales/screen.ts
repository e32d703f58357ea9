import { screen } from '../screen.js';

export const workScales = screen({
  path: '/work-scales',
  title: { ru: 'Описания работ', en: 'Descriptions of papers' },
  right: 'work-scales.read',
  section: 'recheck',
  needsCampaign: true,
  load: () => import('./scales-page.js'),
});

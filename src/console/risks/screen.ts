import { screen } from '../screen.js';

export const risks = screen({
  path: '/risks',
  title: { ru: 'Уровни риска школ', en: 'Schools’ levels of risk' },
  right: 'risks.read',
  section: 'people',
  needsCampaign: true,
  load: () => import('./risks-page.js'),
});

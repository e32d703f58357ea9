import { screen } from '../screen.js';

export const handovers = screen({
  path: '/handovers',
  title: { ru: 'Передача работ', en: 'Handing works over' },
  right: 'rechecks.read',
  section: 'recheck',
  needsCampaign: true,
  load: () => import('./handovers-page.js'),
});

import { screen } from '../screen.js';

export const campaign = screen({
  path: '/campaign',
  title: { ru: 'Кампания и правила', en: 'Campaign and rules' },
  right: 'campaigns.read',
  section: 'service',
  load: () => import('./campaign-page.js'),
});

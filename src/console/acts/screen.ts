import { screen } from '../screen.js';

export const acts = screen({
  path: '/acts',
  title: { ru: 'Акты наблюдателей', en: 'Observers’ acts' },
  right: 'acts.read',
  section: 'people',
  needsCampaign: true,
  load: () => import('./acts-page.js'),
});

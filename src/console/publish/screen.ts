import { screen } from '../screen.js';

export const publish = screen({
  path: '/publish',
  title: { ru: 'Публикация', en: 'Publishing' },
  right: 'rosters.read',
  section: 'work',
  needsCampaign: true,
  load: () => import('./publish-page.js'),
});

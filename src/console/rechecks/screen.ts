import { screen } from '../screen.js';

export const rechecks = screen({
  path: '/rechecks',
  title: { ru: 'Проверка экспертами', en: 'Marking by experts' },
  right: 'rechecks.read',
  section: 'recheck',
  needsCampaign: true,
  load: () => import('./rechecks-page.js'),
});

import { screen } from '../screen.js';

export const crossCheck = screen({
  path: '/cross-check',
  title: { ru: 'Перекрёстная проверка', en: 'Cross-check' },
  right: 'rechecks.read',
  section: 'recheck',
  needsCampaign: true,
  load: () => import('./cross-check-page.js'),
});

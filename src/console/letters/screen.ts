import { screen } from '../screen.js';

export const letters = screen({
  path: '/letters',
  title: { ru: 'Письма и ответы', en: 'Letters and answers' },
  right: 'messages.read',
  section: 'people',
  needsCampaign: true,
  load: () => import('./letters-page.js'),
});

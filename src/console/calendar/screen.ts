import { screen } from '../screen.js';

export const calendar = screen({
  path: '/calendar',
  title: { ru: 'Календарь работ', en: 'Calendar of sittings' },
  right: 'timetable.read',
  section: 'work',
  needsCampaign: true,
  load: () => import('./calendar-page.js'),
});

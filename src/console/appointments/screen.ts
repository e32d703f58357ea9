import { screen } from '../screen.js';

export const appointments = screen({
  path: '/appointments',
  title: { ru: 'Ответственные', en: 'Persons responsible' },
  right: 'appointments.read',
  section: 'people',
  needsCampaign: true,
  load: () => import('./appointments-page.js'),
});

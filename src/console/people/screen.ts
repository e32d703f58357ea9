import { screen } from '../screen.js';

export const people = screen({
  path: '/people',
  title: { ru: 'Люди и связи', en: 'People and ties' },
  right: 'people.read',
  section: 'people',
  needsCampaign: true,
  load: () => import('./people-page.js'),
});

export const onePerson = screen({
  path: '/people/:id',
  title: { ru: 'Карточка человека', en: 'A person' },
  right: 'people.read',
  needsCampaign: true,
  load: () => import('./person-page.js'),
});

import { screen } from '../screen.js';

export const markers = screen({
  path: '/markers',
  title: { ru: 'Возможные признаки', en: 'Possible markers' },
  right: 'markers.read',
  section: 'recheck',
  needsCampaign: true,
  load: () => import('./markers-page.js'),
});

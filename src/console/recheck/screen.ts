import { screen } from '../screen.js';

export const recheck = screen({
  path: '/rechecks/:id',
  title: { ru: 'Раздача работ', en: 'Assignment' },
  right: 'rechecks.read',
  needsCampaign: true,
  load: () => import('./recheck-page.js'),
});

export const recheckPacks = screen({
  path: '/rechecks/:id/packs',
  title: { ru: 'Обложки и списки пачек', en: 'Covers and lists of packs' },
  right: 'rechecks.read',
  needsCampaign: true,
  load: () => import('./packs-page.js'),
});

export const recheckExchange = screen({
  path: '/rechecks/:id/exchange',
  title: { ru: 'Листы передачи работ', en: 'Lists of papers to hand over' },
  right: 'rechecks.read',
  needsCampaign: true,
  load: () => import('./exchange-page.js'),
});

export const recheckReport = screen({
  path: '/rechecks/:id/report',
  title: { ru: 'Отчёт о перепроверке', en: 'Report of a recheck' },
  right: 'recheck-reports.read',
  needsCampaign: true,
  load: () => import('./report-page.js'),
});

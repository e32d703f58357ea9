import { screen } from '../screen.js';

export const imports = screen({
  path: '/imports',
  title: { ru: 'Загрузка данных', en: 'Import' },
  right: 'imports.run',
  section: 'work',
  needsCampaign: true,
  load: () => import('./imports-page.js'),
});

export const oneImport = screen({
  path: '/imports/:id',
  title: { ru: 'Проверка файла', en: 'A checked file' },
  right: 'imports.run',
  needsCampaign: true,
  load: () => import('./import-page.js'),
});

export const rosterSheet = screen({
  path: '/imports/roster',
  title: { ru: 'График из Excel', en: 'Roster from Excel' },
  right: 'rosters.plan',
  needsCampaign: true,
  load: () => import('./roster-sheet-page.js'),
});

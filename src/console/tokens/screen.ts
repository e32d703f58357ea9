import { screen } from '../screen.js';

export const tokens = screen({
  path: '/tokens',
  title: { ru: 'Токены программ', en: 'Tokens of programs' },
  right: 'tokens.manage',
  section: 'service',
  load: () => import('./tokens-page.js'),
});

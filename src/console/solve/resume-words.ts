import { dictionary } from '../words/dictionary.js';

export const resumeWords = dictionary(
  {
    button: 'Продолжить отсюда',
    same: (version: number) => `Продолжена версия ${version}: задача та же, и доказанное для неё сохранилось.`,
    changed: (version: number) =>
      `Продолжена версия ${version}. Задача с тех пор изменилась: прежний график взят за начало, граница доказана заново.`,
  },
  {
    button: 'Go on from here',
    same: (version: number) => `Version ${version} was gone on with: the problem is the same, and what was proved of it holds.`,
    changed: (version: number) =>
      `Version ${version} was gone on with. The problem has changed since: its roster was the start, and the bound was proved anew.`,
  },
);

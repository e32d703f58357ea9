import { counted, countedEn, dictionary } from '../words/dictionary.js';

export const reachWords = dictionary(
  {
    where: 'Куда?',
    whereWho: (name: string) => `Куда может выйти: ${name}`,
    marked: (name: string, free: number | undefined) =>
      free === undefined
        ? `Смотрим, куда может выйти ${name}…`
        : `${name}: на этой неделе ${free === 0 ? 'нет мест, куда можно выйти' : `можно выйти на ${counted(free, 'место', 'места', 'мест')} (✓)`}.`,
    mayHere: (name: string) => `${name}: сюда можно.`,
    notHere: (name: string, reason: string) => `${name}: сюда нельзя – ${reason}.`,
    place: (reason: string) => (reason === '' ? 'сюда можно' : `сюда нельзя: ${reason}`),
    only: 'Только эти места',
    clear: 'Снять отметки',
  },
  {
    where: 'Where?',
    whereWho: (name: string) => `Where may serve: ${name}`,
    marked: (name: string, free: number | undefined) =>
      free === undefined
        ? `Looking where ${name} may serve…`
        : `${name}: ${free === 0 ? 'no place that they may take' : `may take ${countedEn(free, 'place')} (✓)`} this week.`,
    mayHere: (name: string) => `${name}: may come here.`,
    notHere: (name: string, reason: string) => `${name}: may not come here – ${reason}.`,
    place: (reason: string) => (reason === '' ? 'may come here' : `may not come here: ${reason}`),
    only: 'Only these places',
    clear: 'Clear the marks',
  },
);

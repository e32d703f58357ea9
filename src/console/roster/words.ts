import { dictionary } from '../words/dictionary.js';

export const words = dictionary(
  {
    roster: 'График',
    none: 'В этой кампании ещё нет графика',
    noneHint: 'Назовите первый график: например, «Наблюдатели». Потом его можно рассчитать, поправить и опубликовать.',
    name: 'Название',
    firstName: 'Наблюдатели',
    make: 'Создать график',
    unsolved: 'График ещё не рассчитан',
    unsolvedHint: 'Рассчитайте его: после этого здесь будет что смотреть и менять.',
    toSolve: 'Перейти к расчёту',
  },
  {
    roster: 'Roster',
    none: 'This campaign has no roster yet',
    noneHint: 'Give the first roster a name, such as "Observers". Then it can be solved, corrected and published.',
    name: 'Name',
    firstName: 'Observers',
    make: 'Make the roster',
    unsolved: 'The roster has not been solved yet',
    unsolvedHint: 'Solve it: then there is something to see and to change here.',
    toSolve: 'Go to solving',
  },
);

import { eachSitting, minutesBetween, type Norm } from './norm.js';

export const lessonLength: Norm = {
  code: 'lesson-length',
  source: 'V',
  title: { ru: 'Одна часть работы длится не дольше урока', en: 'One part of a work is no longer than a lesson' },
  check: eachSitting((sitting, { maxPartMinutes }) => {
    const minutes = minutesBetween(sitting.start, sitting.end);
    const value = `${sitting.start}-${sitting.end}`;
    if (minutes <= 0)
      return [
        {
          severity: 'error',
          field: 'end',
          value,
          message: { ru: `Окончание не позже начала: ${value}`, en: `The end is not after the start: ${value}` },
          remedy: { ru: 'Проверьте время начала и окончания', en: 'Check the start and the end' },
        },
      ];
    if (maxPartMinutes === 'unknown' || minutes <= maxPartMinutes) return [];
    return [
      {
        severity: 'error',
        field: 'end',
        value,
        message: {
          ru: `${minutes} мин подряд (${value}), а можно не больше ${maxPartMinutes}`,
          en: `${minutes} minutes on end (${value}), at most ${maxPartMinutes} are allowed`,
        },
        remedy: {
          ru: 'Запишите работу двумя строками: часть 1 и часть 2',
          en: 'Write the work in two rows, part 1 and part 2',
        },
      },
    ];
  }),
};

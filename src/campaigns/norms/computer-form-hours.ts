import { eachSitting, type Norm } from './norm.js';

export const computerFormHours: Norm = {
  code: 'computer-form-hours',
  source: 'V',
  title: { ru: 'Компьютерная форма доступна в установленные часы', en: 'The computer form is open at set hours' },
  check: eachSitting((sitting, { computer: { from, to } }) => {
    if (sitting.form === 'paper' || (from <= sitting.start && sitting.end <= to)) return [];
    const value = `${sitting.start}-${sitting.end}`;
    return [
      {
        severity: 'error',
        field: sitting.start < from ? 'start' : 'end',
        value,
        message: {
          ru: `Компьютерная форма доступна с ${from} до ${to} местного времени, а указано ${value}`,
          en: `The computer form is open from ${from} to ${to} local time, given ${value}`,
        },
        remedy: { ru: 'Исправьте время или укажите бумажную форму', en: 'Correct the time or give the paper form' },
      },
    ];
  }),
};

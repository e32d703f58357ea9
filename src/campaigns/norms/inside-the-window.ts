import { gradeRulesOf } from '../grade-rules.js';
import { eachSitting, spokenDay, type Norm } from './norm.js';

export const insideTheWindow: Norm = {
  code: 'inside-the-window',
  source: 'V',
  title: { ru: 'Работа проводится в сроки, установленные приказом', en: 'A work is written inside the window set by the order' },
  check: eachSitting((sitting, campaign) => {
    const span = gradeRulesOf(campaign, sitting.grade)?.window ?? campaign.window;
    if (span.from <= sitting.day && sitting.day <= span.to) return [];
    const [from, to, day] = [span.from, span.to, sitting.day].map(spokenDay);
    return [
      {
        severity: 'error',
        field: 'day',
        value: sitting.day,
        message: {
          ru: `Дата ${day} вне сроков кампании ${from} – ${to}`,
          en: `The date ${sitting.day} is outside the window ${span.from} to ${span.to}`,
        },
        remedy: {
          ru: `Нужна дата с ${from} по ${to}`,
          en: `It takes a date from ${span.from} to ${span.to}`,
        },
      },
    ];
  }),
};

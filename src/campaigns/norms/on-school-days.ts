import type { CampaignTemplate } from '../campaign-template.js';
import { eachSitting, spokenDay, type Norm, type Sentence, type Severity } from './norm.js';

const remedy = { ru: 'Нужен учебный день', en: 'It takes a school day' };

export const onSchoolDays: Norm = {
  code: 'on-school-days',
  source: 'V',
  title: { ru: 'Работа проводится в учебный день', en: 'A work is written on a school day' },
  check: eachSitting((sitting, campaign) => {
    const objection = objectionTo(sitting.day, campaign);
    return objection === undefined ? [] : [{ field: 'day', value: sitting.day, remedy, ...objection }];
  }),
};

function objectionTo(day: string, campaign: CampaignTemplate): { severity: Severity; message: Sentence } | undefined {
  if (campaign.workingDays.some((each) => each.day === day)) return undefined;
  const holiday = campaign.holidays.find((each) => each.day === day);
  if (holiday !== undefined) {
    const { ru, en } = holiday.title;
    return { severity: 'error', message: { ru: `${spokenDay(day)} – нерабочий день: ${ru}`, en: `${day} is a day off: ${en}` } };
  }
  return weekend(day);
}

/** A six-day week is lawful, so a Saturday is only asked about. */
function weekend(day: string): { severity: Severity; message: Sentence } | undefined {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0) return { severity: 'error', message: { ru: `${spokenDay(day)} - воскресенье`, en: `${day} is a Sunday` } };
  if (weekday !== 6) return undefined;
  return {
    severity: 'warning',
    message: {
      ru: `${spokenDay(day)} - суббота: верно только при шестидневной неделе`,
      en: `${day} is a Saturday: right only with a six-day week`,
    },
  };
}

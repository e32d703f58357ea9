import type { CalendarFacts } from './calendar-event.js';
import type { Audience } from './feed-plan.js';

const DESCRIPTION =
  'Обновляется само. Календарные программы спрашивают раз в несколько часов: о срочных изменениях сообщат отдельно.';

/** How the calendar of an audience is called; silent unless the subscriber wants an alarm. */
export function feedFacts(
  audience: Audience,
  campaign: { readonly name: string; readonly timeZone: string },
  schoolName: string | null,
): CalendarFacts {
  const names: Readonly<Record<Audience, string>> = {
    person: 'Мои выходы',
    school: `Наблюдатели: ${schoolName ?? 'школа'}`,
    commission: 'Выезды комиссии',
    public: 'Расписание',
  };
  const name = `${names[audience]} – ${campaign.name}`;
  return { name, description: DESCRIPTION, timeZone: campaign.timeZone, alarmMinutes: null };
}

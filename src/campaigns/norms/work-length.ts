import type { CampaignTemplate } from '../campaign-template.js';
import { gradeRulesOf } from '../grade-rules.js';
import { subjectTitle } from '../subjects.js';
import { eachGroup, minutesBetween, workOf, type DeclaredSitting, type Norm } from './norm.js';

export const workLength: Norm = {
  code: 'work-length',
  source: 'V',
  title: { ru: 'На работу отведено столько минут, сколько в приказе', en: 'A work takes as many minutes as the order says' },
  check: eachGroup(workOf, (sittings, campaign) => {
    const [first] = sittings;
    const lengths = lengthsOf(first!, campaign);
    const minutes = totalMinutes(sittings);
    if (lengths.length === 0 || minutes <= 0 || lengths.includes(minutes)) return [];
    const list = lengths.join(' / ');
    return [
      {
        severity: 'warning',
        sittings: sittings.map((sitting) => sitting.key),
        field: 'end',
        value: String(minutes),
        message: {
          ru: `${first!.className}, «${subjectTitle(first!.subject)}»: всего ${minutes} мин, а по приказу ${list}`,
          en: `${first!.className}, ${subjectTitle(first!.subject, 'en')}: ${minutes} minutes in all, the order says ${list}`,
        },
        remedy: { ru: 'Проверьте время начала и окончания каждой части', en: 'Check the start and end of each part' },
      },
    ];
  }),
};

function lengthsOf(sitting: DeclaredSitting, campaign: CampaignTemplate): readonly number[] {
  const works = gradeRulesOf(campaign, sitting.grade)?.works ?? 'unknown';
  const known = works === 'unknown' ? undefined : works[sitting.subject]?.minutes;
  if (known !== undefined) return [known];
  return campaign.workMinutes === 'unknown' ? [] : campaign.workMinutes;
}

/** Rows of the same part are groups of pupils in several rooms: they count once. */
function totalMinutes(sittings: readonly DeclaredSitting[]): number {
  const byPart = new Map(sittings.map((sitting) => [sitting.part, minutesBetween(sitting.start, sitting.end)]));
  return [...byPart.values()].reduce((sum, minutes) => sum + minutes, 0);
}

import type { CampaignTemplate } from '../../campaigns/campaign-template.js';
import { randomFrom } from '../../engine/index.js';
import { availability } from './availability.js';
import { gradingBlocks } from './grading.js';
import { people } from './people.js';
import type { DemoMunicipality } from './rows.js';
import { SCHOOL_PLANS } from './schools.js';
import { pastServices, ties } from './ties.js';
import { schoolDays, timetable } from './timetable.js';

export type * from './rows.js';
export { lateSubject } from './late-subject.js';
export { isFlagged } from './schools.js';

const SEED = 20_260_420;

/** The invented municipality of the demonstration: 12 schools and 40 observers, the same rows every time. */
export function demoMunicipality(campaign: CampaignTemplate): DemoMunicipality {
  const random = randomFrom(SEED);
  const days = schoolDays(campaign);
  const sittings = timetable(campaign, random);
  const observers = people(random);
  return {
    name: 'Зареченский муниципальный округ',
    timeZone: 'Asia/Yekaterinburg',
    schools: SCHOOL_PLANS.map(({ school }) => school),
    sittings,
    gradingBlocks: gradingBlocks(sittings, days),
    people: observers,
    ties: ties(),
    availability: availability(observers, days),
    pastServices: pastServices(),
  };
}

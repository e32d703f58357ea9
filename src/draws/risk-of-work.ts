import { levelInForceOf } from '../schools/school-risk.entity.js';

/** In SQL, the level of risk in force of the school of a work `w`, in the year of the work's campaign. */
export const RISK_OF_WORK = levelInForceOf(
  'w.school_id',
  '(SELECT extract(year FROM c.starts_on)::int FROM campaigns c WHERE c.id = w.campaign_id)',
);

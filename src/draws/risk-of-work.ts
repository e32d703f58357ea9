/**
 * In SQL, the level of risk of the school of a work `w` in the work's campaign: by the newest year that is not older than the one before
 * the campaign; none means 0. The same that rosters go by.
 */
export const RISK_OF_WORK = `coalesce((SELECT r.level FROM school_risks r JOIN campaigns c ON c.id = w.campaign_id
  WHERE r.school_id = w.school_id AND extract(year FROM c.starts_on) - r.year IN (0, 1) ORDER BY r.year DESC LIMIT 1), 0)`;

import { Not, type EntityManager } from 'typeorm';
import { Problem } from '../http/problem.js';
import { SchoolClass } from '../schools/school-class.entity.js';
import { Campaign } from './campaign.entity.js';
import { readCampaignTemplates } from './campaign-templates.js';
import { checkNorms, type DeclaredSitting, type NormFinding } from './norms/index.js';
import { Sitting } from './sitting.entity.js';
import { SUBJECT_CODES } from './subjects.js';

/** A sitting as it stands, with what the campaign's norms say about it. */
export type JudgedSitting = Sitting & { readonly warnings: readonly NormFinding[] };

/** What the norms of the campaign's year say about one sitting among the others of its school; nothing of one that is cancelled. */
export async function normFindings(manager: EntityManager, sitting: Sitting): Promise<readonly NormFinding[]> {
  const { id, campaignId, schoolId } = sitting;
  const others = await manager.findBy(Sitting, { campaignId, schoolId, state: 'planned', id: Not(id) });
  const classes = await manager.findBy(SchoolClass, { campaignId, schoolId });
  const findings = await findingsAmong(
    manager,
    campaignId,
    [...others, ...(sitting.state === 'planned' ? [sitting] : [])],
    classes,
  );
  return findings.filter((finding) => finding.sittings.includes(id));
}

/** What the norms say about every planned sitting of a campaign. */
export async function campaignFindings(manager: EntityManager, campaignId: string): Promise<readonly NormFinding[]> {
  const sittings = await manager.findBy(Sitting, { campaignId, state: 'planned' });
  return findingsAmong(manager, campaignId, sittings, await manager.findBy(SchoolClass, { campaignId }));
}

async function findingsAmong(
  manager: EntityManager,
  campaignId: string,
  sittings: readonly Sitting[],
  classes: readonly SchoolClass[],
): Promise<readonly NormFinding[]> {
  const { template } = await manager.findOneByOrFail(Campaign, { id: campaignId });
  const campaign = readCampaignTemplates().find(({ code }) => code === template);
  if (campaign === undefined) return [];
  const classOf = new Map(classes.map((schoolClass) => [schoolClass.id, schoolClass]));
  return checkNorms(
    sittings.flatMap((sitting) => declaredSitting(sitting, classOf.get(sitting.classId)!)),
    campaign,
  );
}

/** Refuses errors that were not there before the change; warnings are for the one who asked to read. */
export function refuseNewErrors(before: readonly NormFinding[], after: readonly NormFinding[]): void {
  const known = new Set(before.map(({ norm }) => norm));
  const errors = after.filter(({ norm, severity }) => severity === 'error' && !known.has(norm));
  if (errors.length > 0) throw againstNorms(errors);
}

function declaredSitting(sitting: Sitting, { grade, letter }: SchoolClass): readonly DeclaredSitting[] {
  const subject = SUBJECT_CODES.find((code) => code === sitting.subject);
  if (subject === undefined) return [];
  return [
    {
      key: sitting.id,
      school: sitting.schoolId,
      grade,
      className: `${grade}${letter}`,
      subject,
      level: sitting.level === 'advanced' ? 'advanced' : 'basic',
      part: sitting.part,
      day: sitting.date,
      lesson: sitting.lesson,
      start: sitting.startsAt.slice(0, 5),
      end: sitting.endsAt.slice(0, 5),
      form: sitting.form,
    },
  ];
}

function againstNorms(errors: readonly NormFinding[]): Problem {
  return new Problem({
    code: 'sitting.against-norms',
    status: 422,
    title: {
      ru: `Так проводить работу нельзя: ${errors.map(({ message }) => message.ru).join('. ')}`,
      en: `The work cannot be held so: ${errors.map(({ message }) => message.en).join('. ')}`,
    },
    wayOut: {
      ru: errors.map(({ remedy }) => `${remedy.ru}.`).join(' '),
      en: errors.map(({ remedy }) => `${remedy.en}.`).join(' '),
    },
    extra: { errors },
  });
}

/** What the norms may say against a sitting, for the API's description. */
export const NORM_REFUSAL = againstNorms([
  {
    norm: 'inside-the-window',
    source: 'V',
    severity: 'error',
    sittings: [],
    field: 'day',
    value: '2026-06-01',
    message: { ru: 'Дата вне срока проведения', en: 'The date is outside the window' },
    remedy: { ru: 'Выберите день с 20.04.2026 по 20.05.2026', en: 'Choose a day from 20.04.2026 to 20.05.2026' },
  },
]);

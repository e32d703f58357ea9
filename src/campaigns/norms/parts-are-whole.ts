import type { CampaignTemplate } from '../campaign-template.js';
import { gradeRulesOf } from '../grade-rules.js';
import { subjectTitle } from '../subjects.js';
import { eachGroup, workOf, type DeclaredSitting, type Norm } from './norm.js';

export const partsAreWhole: Norm = {
  code: 'parts-are-whole',
  source: 'V',
  title: { ru: 'Работа из двух частей названа вся', en: 'A work of two parts is declared whole' },
  check: eachGroup(workOf, (sittings, campaign) => {
    const [first] = sittings;
    const parts = [...new Set(sittings.map((sitting) => sitting.part ?? 0))].sort((a, b) => a - b);
    const given = parts.map((part) => (part === 0 ? 'без номера' : String(part))).join(', ');
    if (isWhole(parts, expectedParts(first!, campaign))) return [];
    return [
      {
        severity: 'error',
        sittings: sittings.map((sitting) => sitting.key),
        field: 'part',
        value: given,
        message: {
          ru: `${first!.className}, «${subjectTitle(first!.subject)}»: названы не все части (есть: ${given})`,
          en: `${first!.className}, ${subjectTitle(first!.subject, 'en')}: not all parts are declared (given: ${parts.join(', ')})`,
        },
        remedy: {
          ru: 'Нужны строки с частями 1 и 2 либо одна строка без номера части',
          en: 'Give rows with parts 1 and 2, or one row without a part',
        },
      },
    ];
  }),
};

function isWhole(parts: readonly number[], expected: number | undefined): boolean {
  const given = parts.join(' ');
  if (expected === 2) return given === '1 2';
  if (expected === 1) return given === '0' || given === '1';
  return ['0', '1', '1 2'].includes(given);
}

function expectedParts(sitting: DeclaredSitting, campaign: CampaignTemplate): number | undefined {
  const works = gradeRulesOf(campaign, sitting.grade)?.works ?? 'unknown';
  return works === 'unknown' ? undefined : works[sitting.subject]?.parts;
}

// Apart from the schema of templates: whoever asks a template that was read elsewhere need not load what reads one.
import type { CampaignTemplate } from './campaign-template.js';

export type GradeRules = CampaignTemplate['grades'][number];

export function gradeRulesOf(template: CampaignTemplate, grade: number): GradeRules | undefined {
  return template.grades.find((rules) => rules.grade === grade);
}

import { z } from 'zod';
import { listed, risk } from './markers.schema.js';

export const riskLevelsAnswer = z.object({
  year: z.int().describe('The year of the campaign.'),
  schools: z
    .array(
      z.object({
        schoolId: z.uuid(),
        school: z.string(),
        login: z.string(),
        level: z.int().describe('In force in the campaign: of its year, else of the year before, else 0.'),
        listed: z.array(listed),
        risks: z.array(risk),
      }),
    )
    .describe('In the order of their names.'),
});

export type RiskLevelsAnswer = z.infer<typeof riskLevelsAnswer>;

import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { campaignTemplateSchema, type CampaignTemplate } from './campaign-template.js';

const directory = new URL('../../../config/campaigns/', import.meta.url);

/** Every shipped template, the newest first. A fault names the file, the place and the reason. */
export function readCampaignTemplates(): readonly CampaignTemplate[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .reverse()
    .map((name) => parseCampaignTemplate(readFileSync(new URL(name, directory), 'utf8'), `config/campaigns/${name}`));
}

export function parseCampaignTemplate(text: string, fileName: string): CampaignTemplate {
  const parsed = campaignTemplateSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${fileName} is not a campaign template:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

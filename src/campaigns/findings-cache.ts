import type { EntityManager } from 'typeorm';
import type { NormFinding } from './norms/index.js';
import { campaignFindings } from './sitting-norms.js';

type FindingsBySitting = ReadonlyMap<string, readonly NormFinding[]>;

const MOST_CAMPAIGNS = 16;

/** All that stands in a campaign's sittings and classes, as one short text: another text is another timetable. */
const FINGERPRINT = `
  SELECT concat_ws('/', c.template,
    (SELECT md5(string_agg(md5(s::text), '' ORDER BY s.id)) FROM sittings s WHERE s.campaign_id = $1),
    (SELECT md5(string_agg(md5(k::text), '' ORDER BY k.id)) FROM school_classes k WHERE k.campaign_id = $1)) AS fingerprint
  FROM campaigns c WHERE c.id = $1`;

/** What the norms say about each sitting of a campaign, judged again only when its timetable has changed. */
export class FindingsCache {
  private readonly known = new Map<string, { readonly fingerprint: string; readonly findings: FindingsBySitting }>();

  async ofCampaign(manager: EntityManager, campaignId: string): Promise<FindingsBySitting> {
    const [row] = await manager.query<{ fingerprint: string }[]>(FINGERPRINT, [campaignId]);
    const fingerprint = row?.fingerprint ?? '';
    const before = this.known.get(campaignId);
    if (before?.fingerprint === fingerprint) return before.findings;
    const findings = bySitting(await campaignFindings(manager, campaignId));
    this.keep(campaignId, { fingerprint, findings });
    return findings;
  }

  /** The campaign asked for longest ago makes room. */
  private keep(campaignId: string, judged: { readonly fingerprint: string; readonly findings: FindingsBySitting }): void {
    this.known.delete(campaignId);
    this.known.set(campaignId, judged);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_CAMPAIGNS && oldest !== undefined) this.known.delete(oldest);
  }
}

function bySitting(findings: readonly NormFinding[]): FindingsBySitting {
  const sorted = new Map<string, NormFinding[]>();
  for (const finding of findings)
    for (const id of finding.sittings) {
      const own = sorted.get(id);
      if (own === undefined) sorted.set(id, [finding]);
      else own.push(finding);
    }
  return sorted;
}

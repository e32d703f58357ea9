import type { INestApplicationContext } from '@nestjs/common';
import { AuthoritiesService } from '../accounts/authorities.service.js';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import type { CampaignAnswer } from '../campaigns/campaigns.schema.js';
import {
  checkRoster,
  type RosterCertificate,
  type RosterProblem,
  type RosterSolution,
  verifyCertificate,
} from '../engine/index.js';
import { systemActor, type Actor } from '../http/actor.js';
import { ImportsService } from '../imports/imports.service.js';
import { RostersService } from '../rosters/rosters.service.js';
import type { PlanningWarning } from '../solving/planning-warning.js';
import type { DemoMunicipality } from './municipality/index.js';
import { demoWorkbook, type DemoSheets } from './workbook.js';

/** The methodical centre of the demonstration at work: everything goes through the services that people use. */
export interface Centre {
  readonly actor: Actor;
  readonly campaign: CampaignAnswer;
  readonly rosterId: string;
  readonly app: Services;
}

/** Where the services come from: the application, or a module of it. */
export type Services = Pick<INestApplicationContext, 'get'>;

export interface SolvedVersion {
  readonly id: string;
  readonly number: number;
  readonly problem: RosterProblem;
  readonly solution: RosterSolution;
  /** Proves the bound; it was computed again. */
  readonly certificate: RosterCertificate;
  readonly warnings: readonly PlanningWarning[];
}

export async function foundCentre(app: Services, { name, timeZone }: DemoMunicipality): Promise<Centre> {
  const operator = { ...systemActor('Демонстрация'), isOperator: true };
  const authority = await app.get(AuthoritiesService, { strict: false }).create(operator, { code: 'reg59_m001', name, timeZone });
  return withCampaign(app, systemActor('Демонстрация', authority.id));
}

export async function withCampaign(app: Services, actor: Actor): Promise<Centre> {
  const campaign = await app.get(CampaignsService, { strict: false }).create(actor, { template: '2025-26' });
  return { app, actor, campaign, rosterId: '' };
}

export async function withRoster(
  centre: Centre,
  wish: Parameters<RostersService['create']>[2] = { name: 'Наблюдатели', scope: {} },
): Promise<Centre> {
  const { id } = await centre.app.get(RostersService, { strict: false }).create(centre.actor, centre.campaign.id, wish);
  return { ...centre, rosterId: id };
}

/** A dry run first; it must be free of errors, as the shipped data are. */
export async function importSheets(centre: Centre, fileName: string, sheets: DemoSheets) {
  return importBook(centre, fileName, await demoWorkbook(sheets));
}

export async function importBook({ app, actor, campaign }: Centre, fileName: string, bytes: Buffer) {
  const imports = app.get(ImportsService, { strict: false });
  const { id, summary, problems } = await imports.check(actor, campaign.id, { fileName, bytes });
  if (summary.errors > 0) throw new Error(problems.map(({ message }) => message.ru).join('\n'));
  await imports.apply(actor, campaign.id, id);
  return { bytes, summary, problems };
}

export async function solved(centre: Centre, timeLimitSeconds: number, replanAt?: Date): Promise<SolvedVersion> {
  const rosters = centre.app.get(RostersService, { strict: false });
  const wish = { timeLimitSeconds, gap: 0, seed: 1 };
  const { version } =
    replanAt === undefined
      ? await rosters.solveNow(centre.actor, centre.rosterId, wish)
      : await rosters.replanNow(centre.actor, centre.rosterId, { ...wish, at: replanAt });
  const { violations, wrongFigures } = checkRoster(version.problem, version.solution);
  const faults = [...violations.map(({ message }) => message.ru), ...wrongFigures.map(({ figure }) => `неверная цифра ${figure}`)];
  const certificate = await rosters.certificate(centre.actor, version.id);
  const proof = verifyCertificate(version.problem, version.solution.problem, certificate, version.solution);
  faults.push(...proof.faults.map(({ message }) => `доказательство оценки: ${message.ru}`));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { ...version, solution: version.solution, certificate };
}

export function published({ app, actor }: Centre, version: SolvedVersion) {
  return app.get(RostersService, { strict: false }).publish(actor, version.id);
}

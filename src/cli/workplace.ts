import { AuthoritiesService } from '../accounts/authorities.service.js';
import type { CampaignAnswer } from '../campaigns/campaigns.schema.js';
import { CampaignsService } from '../campaigns/campaigns.service.js';
import { systemActor, type Actor } from '../http/actor.js';
import { everyItem } from '../http/paging.js';
import { asItIs, InputFault, inputFault } from './input-fault.js';
import type { Installation } from './installation.js';

/** Whoever can reach the database is the operator of the installation. */
export const OPERATOR: Actor = { ...systemActor('command line'), isOperator: true };

/** The operator at work in one authority: the one named, or the only one there is. */
export async function actorIn({ app }: Installation, code: string | undefined): Promise<Actor> {
  const desk = app.get(AuthoritiesService, { strict: false });
  const authorities = await everyItem((page) => desk.list(OPERATOR, page));
  const found = code === undefined && authorities.length === 1 ? authorities[0] : authorities.find((each) => each.code === code);
  if (found !== undefined) return { ...OPERATOR, authorityId: found.id };
  if (authorities.length === 0)
    throw inputFault(
      'муниципалитета ещё нет. Заведите: cli authority create --code reg77_m001 --name "…" --time-zone Europe/Moscow',
      'there is no authority yet. Found one: cli authority create --code reg77_m001 --name "…" --time-zone Europe/Moscow',
    );
  const known = authorities.map((each) => asItIs(`  ${each.code}  ${each.name}`));
  throw new InputFault([
    code === undefined
      ? {
          ru: 'муниципалитетов несколько. Назовите один в --authority:',
          en: 'there are several authorities. Choose one with --authority:',
        }
      : { ru: `--authority ${code}: такого нет. Есть только`, en: `--authority ${code}: there are only` },
    ...known,
  ]);
}

/** The campaign of this name or id. */
export async function campaignNamed({ app }: Installation, actor: Actor, wanted: string): Promise<CampaignAnswer> {
  const desk = app.get(CampaignsService, { strict: false });
  const campaigns = await everyItem((page) => desk.list(actor, page));
  const found = campaigns.find(({ id, name }) => id === wanted || name === wanted);
  if (found !== undefined) return found;
  if (campaigns.length === 0)
    throw inputFault(
      'кампании ещё нет. Начните: cli campaign create --template 2025-26 --name "…"',
      'there is no campaign yet. Make one: cli campaign create --template 2025-26 --name "…"',
    );
  throw new InputFault([
    { ru: `--campaign ${wanted}: такой нет. Есть только`, en: `--campaign ${wanted}: there are only` },
    ...campaigns.map(({ id, name }) => asItIs(`  ${id}  ${name}`)),
  ]);
}

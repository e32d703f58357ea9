import { isUuid } from '../database/is-uuid.js';
import type { Sentence } from '../engine/index.js';
import type { Actor } from '../http/actor.js';
import { everyItem } from '../http/paging.js';
import type { VersionSummary } from '../rosters/roster-views.js';
import type { Roster } from '../rosters/roster.entity.js';
import { RostersService } from '../rosters/rosters.service.js';
import type { RosterKind } from '../solving/roster-kind.js';
import { asItIs, InputFault, inputFault } from './input-fault.js';
import type { Installation } from './installation.js';
import { counted } from './language.js';
import { DUTIES } from './solve-words.js';

/** `roster`, `roster/3` (its third version) or the id of a version: the draft that is meant, if it is only one. */
export async function draftNamed({ app }: Installation, actor: Actor, wanted: string, campaignId?: string): Promise<string> {
  const rosters = app.get(RostersService, { strict: false });
  const items = await everyItem((page) => rosters.list(actor, { ...page, campaignId }));
  const [, name = wanted, number] = /^(.*)\/(\d+)$/u.exec(wanted) ?? [];
  const found = items.filter((roster) => roster.id === name || roster.name === name);
  if (found.length === 0 && isUuid(wanted)) return wanted;
  if (found.length !== 1) throw notOne(wanted, found.length === 0 ? items : found);
  const versions = await everyItem((page) => rosters.versions(actor, found[0]!.id, page));
  if (number !== undefined) return versionNumbered(wanted, Number(number), versions);
  return onlyDraft(wanted, versions);
}

function versionNumbered(wanted: string, number: number, versions: readonly VersionSummary[]): string {
  const found = versions.find((version) => version.number === number);
  if (found === undefined)
    throw new InputFault([
      { ru: `${wanted}: такой версии нет. Есть:`, en: `${wanted}: there is no such version. There are:` },
      ...versions.map(versionLine),
    ]);
  return found.id;
}

/** What was made before the published version is history, and a what-if is only looked at: neither is a draft to be published. */
function onlyDraft(wanted: string, versions: readonly VersionSummary[]): string {
  const newest = versions.findIndex(({ state }) => state === 'published');
  const drafts = versions
    .slice(0, newest < 0 ? versions.length : newest)
    .filter(({ state, origin }) => state === 'draft' && origin !== 'what-if');
  if (drafts.length === 1) return drafts[0]!.id;
  if (drafts.length === 0)
    throw inputFault(`${wanted}: черновика нет. Составьте его: cli plan`, `${wanted}: there is no draft. Make one: cli plan`);
  throw new InputFault([
    {
      ru: `${wanted}: черновиков несколько. Назовите один, например ${wanted}/${drafts[0]!.number}:`,
      en: `${wanted}: there are several drafts. Name one, such as ${wanted}/${drafts[0]!.number}:`,
    },
    ...drafts.map(versionLine),
  ]);
}

function versionLine({ number, state, origin, createdAt, duties, objective }: VersionSummary): Sentence {
  const made = `${createdAt.toISOString().slice(0, 16)}Z`;
  return {
    ru: `  /${number}  ${STATES[state]}  ${ORIGINS[origin]}  ${made}  ${counted(duties, DUTIES, 'ru')}, цена ${objective}`,
    en: `  /${number}  ${state}  ${origin}  ${made}  ${counted(duties, DUTIES, 'en')}, objective ${objective}`,
  };
}

const STATES: Readonly<Record<VersionSummary['state'], string>> = {
  draft: 'черновик',
  published: 'опубликован',
  superseded: 'заменён',
};
const ORIGINS: Readonly<Record<VersionSummary['origin'], string>> = {
  solve: 'расчёт',
  replan: 'пересчёт',
  edit: 'правка',
  'what-if': 'проба',
};

function notOne(wanted: string, rosters: readonly Roster[]): InputFault {
  if (rosters.length === 0)
    return inputFault(
      `${wanted}: графиков ещё нет. Составьте: cli plan --campaign "…"`,
      `${wanted}: there is no roster yet. Make one: cli plan --campaign "…"`,
    );
  return new InputFault([
    { ru: `${wanted}: назовите один из этих графиков:`, en: `${wanted}: name one of these rosters:` },
    ...rosters.map(({ id, name }) => asItIs(`  ${id}  ${name}`)),
  ]);
}

/** A roster as its planner names it. */
interface RosterName {
  readonly name: string;
  readonly kind: RosterKind;
}

/** The roster of this name and kind; made when there is none. */
export async function rosterNamed(rosters: RostersService, actor: Actor, campaignId: string, wanted: RosterName): Promise<string> {
  const known = (await rostersLike(rosters, actor, campaignId, wanted)).find(({ name }) => name === wanted.name);
  return (known ?? (await rosters.create(actor, campaignId, { ...wanted, scope: {} }))).id;
}

/** The roster of this name and kind. @throws InputFault naming those of the kind; nothing is made. */
export async function knownRoster(rosters: RostersService, actor: Actor, campaignId: string, wanted: RosterName): Promise<string> {
  const items = await rostersLike(rosters, actor, campaignId, wanted);
  const known = items.find(({ name }) => name === wanted.name);
  if (known === undefined) throw notOne(`--roster ${wanted.name}`, items);
  return known.id;
}

async function rostersLike(rosters: RostersService, actor: Actor, campaignId: string, { kind }: RosterName): Promise<Roster[]> {
  const items = await everyItem((page) => rosters.list(actor, { ...page, campaignId }));
  return items.filter((each) => each.kind === kind);
}

/** However many versions were made since. */
export async function isPublished(rosters: RostersService, actor: Actor, rosterId: string): Promise<boolean> {
  const { items } = await rosters.versions(actor, rosterId, { state: 'published', limit: 1 });
  return items.length > 0;
}

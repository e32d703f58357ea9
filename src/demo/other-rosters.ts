import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { writeWhole } from '../cli/files.js';
import { asJson } from '../cli/documents.js';
import { rosterWorkbook } from '../exports/roster-sheet/roster-workbook.js';
import { authorityOf } from '../http/actor.js';
import { filledWorkbook } from '../imports/template/template-workbook.js';
import type { RosterKind } from '../solving/roster-kind.js';
import { importBook, published, solved, withRoster, type Centre, type SolvedVersion } from './centre.js';
import type { DemoPerson } from './municipality/index.js';
import { demoLessons, demoOrganiserDays, demoOrganisers, demoStaff, workdays } from './municipality/organisers.js';
import { rosterRows } from '../exports/roster-sheet/roster-rows.js';
import { coverageOf, qualityOf } from './story.js';

/** What is planned beside the observers: from the day after the illness on. */
const FROM = '2026-04-29';
const TO = '2026-05-20';
const COMMISSION: readonly (readonly [code: string, role: string])[] = [
  ['Н-001', 'chair'],
  ['Н-002', 'commission'],
  ['Н-003', 'commission'],
  ['Н-004', 'chair'],
  ['Н-006', 'commission'],
  ['Н-007', 'commission'],
  ['Н-008', 'commission'],
];

export interface OtherRosters {
  readonly people: number;
  readonly organisers: SolvedVersion;
  readonly commission: SolvedVersion;
}

/** External organisers for the schools with signs of risk, and the visits of the commission to them; both know where the observers are. */
export async function planOtherRosters(
  centre: Centre,
  { name, people }: { readonly name: string; readonly people: readonly DemoPerson[] },
  flagged: ReadonlySet<string>,
  { folder, solveSeconds }: { readonly folder: string; readonly solveSeconds: number },
): Promise<OtherRosters> {
  const external = await importOrganisers(centre, people);
  const rosterOf = async (kind: RosterKind, title: string): Promise<SolvedVersion> => {
    const own = await withRoster(centre, { name: title, kind, scope: { from: FROM, schools: [...flagged] } });
    const version = await solved(own, solveSeconds);
    await published(own, version);
    const rows = await rosterRows(centre.app.get(DataSource).manager, { ...version, authorityId: authorityOf(centre.actor) });
    const heading = { municipality: name, campaign: centre.campaign.name, version: version.number, kind };
    await writeWhole(join(folder, `${kind}.xlsx`), await rosterWorkbook(rows, heading));
    await writeWhole(join(folder, `${kind}-problem.json`), asJson(version.problem));
    await writeWhole(join(folder, `${kind}-solution.json`), asJson(version.solution));
    await writeWhole(join(folder, `${kind}-certificate.json`), asJson(version.certificate));
    return version;
  };
  return {
    people: external,
    organisers: await rosterOf('organisers', 'Организаторы'),
    commission: await rosterOf('commission', 'Комиссия'),
  };
}

/** Both rosters, said to a methodist. */
export function otherStory({ people, organisers, commission }: OtherRosters): readonly string[] {
  const { asked, filled } = coverageOf(organisers, new Set());
  const donors = new Map(
    organisers.problem.people.map(({ id, affiliations }) => [id, affiliations.find(({ kind }) => kind === 'employment')]),
  );
  const given = new Set(organisers.solution.duties.flatMap(({ person }) => donors.get(person)?.place ?? []));
  const visits = new Set(commission.solution.duties.map(({ slot }) => slot));
  const canChair = new Set(commission.problem.people.flatMap(({ id, roles }) => (roles.includes('chair') ? [id] : [])));
  const chaired = new Set(commission.solution.duties.flatMap(({ person, slot }) => (canChair.has(person) ? [slot] : []))).size;
  const observed = new Set(commission.problem.slots.filter((slot) => slot.observed === true).map(({ id }) => id));
  const watched = [...visits].filter((slot) => observed.has(slot)).length;
  return [
    `\nОрганизаторы из других организаций (${people} чел., уроки и доля отпускаемых учтены), с 29.04.2026: закрыто мест в аудиториях ${filled} из ${asked}, людей дали школ ${given.size}.`,
    `  ${qualityOf(organisers.solution)}`,
    `Комиссия: выездов ${visits.size} из ${commission.problem.choices!.length}, с председателем ${chaired}; туда, где есть наблюдатель, ${watched} (так на ${observed.size} из ${commission.problem.slots.length} работ и проверок этих школ).`,
    `  ${qualityOf(commission.solution)}`,
  ];
}

/** External organisers with their lessons, and who of the observers is of the commission too. */
export async function importOrganisers(centre: Centre, people: readonly DemoPerson[]): Promise<number> {
  const organisers = demoOrganisers();
  const papers = { roles: ['organiser'], trainedOn: '2026-04-20', consentedOn: '2026-04-20' };
  const joining = organisers.map(({ workplace, ...each }) => ({
    ...each,
    ...papers,
    workplaces: workplace === null ? null : [workplace],
  }));
  const roleOf = new Map(COMMISSION);
  const members = people
    .filter(({ code }) => roleOf.has(code))
    .map(({ code, fullName, category, ...limits }) => ({
      code,
      fullName,
      category,
      roles: ['observer', roleOf.get(code)!],
      ...withMoreDuties(limits),
    }));
  const bytes = await filledWorkbook({
    schools: demoStaff(),
    people: [...members, ...joining],
    availability: demoOrganiserDays(organisers, workdays(FROM, TO)),
    lessons: demoLessons(organisers).map((lesson) => ({ ...lesson })),
  });
  await importBook(centre, 'организаторы.xlsx', bytes);
  return organisers.length;
}

/** Limits hold for all rosters together: who visits schools for the commission too has agreed to more duties. */
function withMoreDuties({ perDay, perWeek, total }: Pick<DemoPerson, 'perDay' | 'perWeek' | 'total'>) {
  return { perDay: perDay + 1, perWeek: perWeek + 3, total: total + 6 };
}

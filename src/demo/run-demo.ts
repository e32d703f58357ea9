import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { readCampaignTemplates } from '../campaigns/campaign-templates.js';
import { asJson } from '../cli/documents.js';
import { writeWhole } from '../cli/files.js';
import { authorityOf } from '../http/actor.js';
import { rosterRows } from '../exports/roster-sheet/roster-rows.js';
import { rosterWorkbook } from '../exports/roster-sheet/roster-workbook.js';
import { FeedFilesService } from '../feeds/feed-files.service.js';
import { VERIFY_BOUND_PY } from '../engine/index.js';
import { foundCentre, importSheets, published, solved, withRoster, type Centre, type SolvedVersion } from './centre.js';
import { illness } from './illness.js';
import { demoMunicipality, isFlagged, lateSubject, type DemoMunicipality } from './municipality/index.js';
import { playRecheck } from './recheck/play-recheck.js';
import { otherStory, planOtherRosters } from './other-rosters.js';
import { openStage } from './stage.js';
import { openMailSink } from './telling/mail-sink.js';
import { tellPeople } from './telling/messages.js';
import { beginRoadmap, writePapers, writeRoadmap } from './telling/office.js';
import { appointResponsible } from './telling/responsible.js';
import { conflictStory, coverageOf, loadsOf, proofStory, shortageStory, versionStory } from './story.js';

const DEFAULT_FOLDER = fileURLToPath(new URL('../../../var/demo/', import.meta.url));
const REPLAN_AT = new Date('2026-04-28T06:00:00Z');

type Say = (line: string) => void;

export interface DemoWish {
  readonly folder: string;
  /** For each of the two solves of the observers' roster; the others take a third. */
  readonly solveSeconds: number;
  /** Settings of the service on the stage; without them it brings its own database along. */
  readonly settings?: Readonly<Record<string, string>>;
}

const ORDINARY: DemoWish = { folder: DEFAULT_FOLDER, solveSeconds: 8 };

/** The whole path on an invented municipality: workbook, roster, calendars, an illness, a late subject, and again. */
export async function runDemo(say: Say, wish: DemoWish = ORDINARY): Promise<number> {
  const { folder } = wish;
  await rm(join(folder, 'feeds'), { recursive: true, force: true });
  await mkdir(join(folder, 'feeds'), { recursive: true });
  const municipality = demoMunicipality(readCampaignTemplates().find(({ code }) => code === '2025-26')!);
  const mail = await openMailSink(join(folder, 'mail'));
  const stage = await openStage(folder, { SMTP_URL: mail.url, QUIET_HOURS: '00:00-00:00', ...wish.settings });
  try {
    await play(await foundCentre(stage.app, municipality), municipality, say, wish);
    return 0;
  } finally {
    await stage.close();
    await mail.close();
  }
}

async function play(founded: Centre, municipality: DemoMunicipality, say: Say, wish: DemoWish): Promise<void> {
  const { folder, solveSeconds } = wish;
  const keep = (name: string, document: unknown) => writeWhole(join(folder, name), asJson(document));
  const { known, late } = lateSubject(municipality);
  const flagged = new Set(municipality.schools.filter(isFlagged).map(({ login }) => login));
  const { bytes, summary } = await importSheets(founded, 'заявка.xlsx', known);
  await writeWhole(join(folder, 'workbook.xlsx'), bytes);
  say(`${municipality.name} (вымышленный): ${known.schools.length} школ, ${known.people.length} наблюдателей.`);
  say(
    `Книга workbook.xlsx загружена: строк расписания ${known.sittings.length}, ошибок ${summary.errors}, предупреждений ${summary.warnings}.`,
  );
  say(`Учтено, сколько у кого связей со школами: ${conflictStory(known.ties)}.`);

  const centre = await withRoster(founded);
  const first = await solved(centre, solveSeconds);
  await appointResponsible(centre);
  const roadmapId = await beginRoadmap(centre);
  const { people } = await tellPeople(centre, await published(centre, first));
  await keep('problem.json', first.problem);
  await keep('solution.json', first.solution);
  await keep('certificate.json', first.certificate);
  await writeWhole(join(folder, 'verify_bound.py'), VERIFY_BOUND_PY);
  say('\nГрафик составлен, проверен (нарушений нет) и опубликован, версия 1:');
  versionStory(first, flagged).forEach(say);
  say(`  ${proofStory(first)}`);
  shortageStory(first, 3, await slotNames(centre, first)).forEach(say);
  say(`  Разослано писем (местный почтовый ящик mail/): ${people}; каждому - его выходы.`);

  const ill = illness(first, known.availability);
  await importSheets(centre, 'изменения.xlsx', { ...late, availability: ill.availability });
  const second = await solved(centre, solveSeconds, REPLAN_AT);
  const publication = await published(centre, second);
  const { diff, feeds } = publication;
  const told = await tellPeople(centre, publication);
  await keep('replan-problem.json', second.problem);
  await keep('replan-solution.json', second.solution);
  await keep('replan-certificate.json', second.certificate);
  say(
    `\n28 апреля: ${ill.person} болеет с ${dayText(ill.from)} по ${dayText(ill.to)}, выходов за эти дни ${ill.duties}; одной школе объявили предмет для 8 класса, новых работ ${late.sittings.length}.`,
  );
  say('График пересчитан с наименьшими изменениями, проверен и опубликован, версия 2:');
  versionStory(second, flagged).forEach(say);
  shortageStory(second, 0, String).forEach(say);
  say(
    `  Что изменилось: замен ${diff?.replaced.length ?? 0} (то же место, другой человек), новых выходов ${diff?.added.length ?? 0}, снятых ${diff?.removed.length ?? 0}, прежних ${diff?.unchanged ?? 0}. Известить надо ${feeds?.personIds.length ?? 0} чел.`,
  );

  say(`  Извещены ${told.people} чел., только те, у кого что-то изменилось; первыми - ${told.released} снятых.`);

  const others = await planOtherRosters(centre, municipality, flagged, { folder, solveSeconds: Math.ceil(solveSeconds / 3) });
  otherStory(others).forEach(say);

  await writeOutcome(centre, municipality, second, folder);
  await writePapers(centre, folder);
  const carriedOut = await writeRoadmap(centre, roadmapId, folder);
  say(
    `\nПриказ с приложениями по всем трём графикам: order.docx, order.pdf, открытая версия order-public.docx. Дорожная карта: выполнено самой публикацией графика ${carriedOut}.`,
  );
  const recheck = await playRecheck(centre, municipality.schools, folder, say);
  const figures = [first, second].map((version) => figuresOf(version, flagged));
  await keep('summary.json', {
    municipality: municipality.name,
    versions: figures,
    illness: { person: ill.person, duties: ill.duties },
    diff,
    feeds,
    recheck: { draw: recheck.report.draw, expected: recheck.expected, named: recheck.named },
  });
  say(
    `\nВсё записано в ${folder}: roster.xlsx, organisers.xlsx, commission.xlsx, feeds/*.ics, mail/*.eml, roadmap/*.ics, draw/, recheck-report.*, summary.json, workbook.xlsx и файлы задач.`,
  );
}

async function writeOutcome(centre: Centre, { name }: DemoMunicipality, version: SolvedVersion, folder: string): Promise<void> {
  const rows = await rosterRows(centre.app.get(DataSource).manager, planned(centre, version));
  const heading = { municipality: name, campaign: centre.campaign.name, version: version.number, kind: 'observers' } as const;
  await writeWhole(join(folder, 'roster.xlsx'), await rosterWorkbook(rows, heading));
  const files = await centre.app.get(FeedFilesService, { strict: false }).files(centre.actor, centre.campaign.id, REPLAN_AT);
  for (const file of files) await writeWhole(join(folder, 'feeds', file.name), file.body);
}

function planned({ actor }: Centre, { problem, solution }: SolvedVersion) {
  return { authorityId: authorityOf(actor), problem, solution };
}

async function slotNames(centre: Centre, version: SolvedVersion): Promise<(slot: string) => string> {
  const shortages = version.problem.slots.map(({ id, required }) => ({ slot: id, missing: required, candidates: 0, excluded: {} }));
  const nobody = { ...version, solution: { ...version.solution, duties: [], shortages } };
  const rows = await rosterRows(centre.app.get(DataSource).manager, planned(centre, nobody));
  const slots = version.problem.slots.flatMap(({ id, required }) => Array.from({ length: required }, () => id));
  const names = new Map(slots.map((id, index) => [id, rows[index]]));
  return (slot) => {
    const row = names.get(slot);
    return row === undefined ? slot : `${dayText(row.day)} ${row.start}, ${row.school}, ${row.className}, ${row.subject}`;
  };
}

function dayText(day: string): string {
  return day.split('-').toReversed().join('.');
}

function figuresOf(version: SolvedVersion, flagged: ReadonlySet<string>) {
  const { status, objective, bound, gap, terms } = version.solution;
  return {
    number: version.number,
    status,
    objective,
    bound,
    gap,
    terms,
    coverage: coverageOf(version, flagged),
    loads: loadsOf(version),
  };
}

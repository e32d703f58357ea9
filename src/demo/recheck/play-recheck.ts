import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../cli/files.js';
import { randomFrom, type RecheckReport } from '../../engine/index.js';
import { filledWorkbook } from '../../imports/template/template-workbook.js';
import { MarkingRounds } from '../../marking/marking-rounds.service.js';
import type { NewRound } from '../../marking/marking.schema.js';
import { RecheckReports } from '../../marking/recheck-reports.service.js';
import { Allocating } from '../../rechecks/allocating.service.js';
import { WorksService } from '../../works/works.service.js';
import { importBook, type Centre } from '../centre.js';
import type { DemoSchool } from '../municipality/index.js';
import { loginOf } from '../municipality/schools.js';
import { holdDraw } from './ceremony.js';
import { verifiedByScript, verifiedByUs } from './check-draw.js';
import { demoExperts } from './experts.js';
import { DEMO_SCALE, DEMO_SUBJECTS, inventedPapers, type DemoPair, type InventedPaper } from './invented-papers.js';
import { controlWorks, expertsMark, truthsOf } from './marking-play.js';

const SEED = 20_260_525;
const WORKS_PER_PAIR = 40;
const DRAWN_PER_PAIR = 15;
const SECONDS_TO_ASSIGN = 5;

/** The schools that mark up in the example, and in which subject. Nothing but the invented papers knows of them. */
const BIASED: readonly DemoPair[] = [
  { login: loginOf(5), subject: 'mathematics' },
  { login: loginOf(9), subject: 'russian' },
];

type Say = (line: string) => void;

/** What the recheck of the example came to. */
export interface RecheckOutcome {
  readonly report: RecheckReport;
  readonly expected: readonly DemoPair[];
  readonly named: readonly DemoPair[];
}

/** The second half of the year: results, a public draw, experts, blind marks, disputes, and a report. */
export async function playRecheck(
  centre: Centre,
  schools: readonly DemoSchool[],
  folder: string,
  say: Say,
): Promise<RecheckOutcome> {
  const random = randomFrom(SEED);
  const logins = schools.map(({ login }) => login);
  const papers = inventedPapers(random, logins, WORKS_PER_PAIR, (pair) => BIASED.some((biased) => isSame(pair, biased)));
  await bringResults(centre, papers, demoExperts(random, logins));
  say(`\nПерепроверка. Загружены результаты ${logins.length} школ: работ ${papers.length}, предметов ${DEMO_SUBJECTS.length}.`);

  const draw = await holdDraw(centre, DRAWN_PER_PAIR, logins.length * DEMO_SUBJECTS.length);
  await publishDraw(join(folder, 'draw'), draw.files);
  say(`Жеребьёвка № ${draw.number} с тремя сторонами проведена и выложена в draw/.`);
  say(`  Проверка: ${verifiedByUs(draw.files)}.`);
  say(`  Проверка: ${await verifiedByScript(join(folder, 'draw'))}.`);

  const wish = { procedure: 'R4' as const, drawId: draw.id, checks: 2, timeLimitSeconds: SECONDS_TO_ASSIGN };
  const allocation = await centre.app.get(Allocating, { strict: false }).assignNow(centre.actor, centre.campaign.id, wish);
  say(`Работы распределены между экспертами: проверок ${allocation.assignments}; доказано: ${provedOf(allocation.gap)}.`);

  const rounds = centre.app.get(MarkingRounds, { strict: false });
  const round = await rounds.open(centre.actor, allocation.allocationId, newRound(await controlWorks(centre, papers)));
  const truths = await truthsOf(centre, papers);
  const blind = await expertsMark(centre, round.id, truths, random);
  const { assigned } = await rounds.arbitrate(centre.actor, round.id);
  await expertsMark(centre, round.id, truths, random);
  say(`Слепых оценок ${blind}; существенных расхождений ${assigned.length}, их решил третий эксперт.`);
  return reported(centre, round.id, schools, folder, say);
}

async function reported(
  centre: Centre,
  roundId: string,
  schools: readonly DemoSchool[],
  folder: string,
  say: Say,
): Promise<RecheckOutcome> {
  const reports = centre.app.get(RecheckReports, { strict: false });
  const { report, page, workbook, document } = await reports.prints(centre.actor, roundId);
  await writeWhole(join(folder, 'recheck-report.html'), page);
  await writeWhole(join(folder, 'recheck-report.xlsx'), workbook);
  await writeWhole(join(folder, 'recheck-report.docx'), document);
  const logins = await reports.schoolLogins(centre.actor);
  const named = report.named.map(({ school, subject }) => ({
    login: logins.get(school)!,
    subject: subject as DemoPair['subject'],
  }));
  const textOf = ({ login, subject }: DemoPair) =>
    `${schools.find((school) => school.login === login)!.shortName} (${subject === 'russian' ? 'русский язык' : 'математика'})`;
  say(`Отчёт (доверие ${report.confidencePercent} %): возможные признаки – ${named.map(textOf).join(', ') || 'нет'}.`);
  say(`  Завышение было заложено в пример: ${BIASED.map(textOf).join(', ')}.`);
  return { report, named, expected: BIASED };
}

async function bringResults(
  centre: Centre,
  papers: readonly InventedPaper[],
  experts: ReturnType<typeof demoExperts>,
): Promise<void> {
  const works = centre.app.get(WorksService, { strict: false });
  for (const subject of DEMO_SUBJECTS)
    await works.addScale(centre.actor, centre.campaign.id, {
      grade: 6,
      subject,
      level: 'basic',
      tasks: DEMO_SCALE.tasks.map((task) => ({ ...task })),
      marks: DEMO_SCALE.marks,
      minutes: 10,
      source: 'вымышленное описание работы',
    });
  await importBook(centre, 'эксперты.xlsx', await filledWorkbook(experts));
  await importBook(centre, 'результаты.xlsx', await filledWorkbook({ works: papers.map(workRow) }));
}

function workRow({ login, subject, code, ordinal, given }: InventedPaper) {
  const points = new Map(DEMO_SCALE.tasks.map(({ task, max }) => [`${task} (${max}б)`, given.points[task]]));
  return { login, subject, code, ordinal, variant: '1', points, total: given.total, mark: given.mark };
}

async function publishDraw(folder: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of files) await writeWhole(join(folder, name), bytes);
}

function newRound(controls: NewRound['controls']): NewRound {
  const deadlineAt = new Date('2026-06-10T13:00:00Z');
  return { title: 'Выборочная перепроверка', deadlineAt, tolerancePoints: 1, countsMarkChange: true, controls, anchors: [] };
}

function isSame(a: DemoPair, b: DemoPair): boolean {
  return a.login === b.login && a.subject === b.subject;
}

function provedOf(gap: number): string {
  return gap === 0 ? 'лучше распределить нельзя' : `наилучшее распределение лучше этого не более чем на ${percents(gap)}`;
}

function percents(part: number): string {
  return `${(100 * part).toLocaleString('ru-RU', { maximumFractionDigits: 2 })} %`;
}

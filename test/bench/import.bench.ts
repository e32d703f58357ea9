import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Authority } from '../../src/accounts/authority.entity.js';
import { CampaignsService } from '../../src/campaigns/campaigns.service.js';
import { ImportsService } from '../../src/imports/imports.service.js';
import { filledWorkbook } from '../../src/imports/template/template-workbook.js';
import { childrenPeaks, ownPeak } from '../support/memory-peaks.js';
import { startTestServer } from '../support/test-server.js';
import { startTestService } from '../support/test-service.js';

const SUBJECTS = ['russian', 'mathematics', 'history', 'biology'] as const;
const [task = '', path = '', rows = '0'] = process.argv.slice(2);

/**
 * The whole way of a timetable of 5,000 and of 50,000 rows, or of as many as are named, `npm run bench:import -- 70000`: dry run (reading,
 * checking, comparing, keeping), apply, the same file again, undo; or why it is refused. Each size has a service of its own, so that the
 * memory printed is its own and not that of who wrote the file; the process that reads and compares is printed beside it (on Linux, which
 * tells what a process had at most).
 */
if (task === 'write') await writeFile(path, await workbookOf(Number(rows)));
else if (task === 'import') await importOnce(path);
else await runAll(task === '' ? ['5000', '50000'] : process.argv.slice(2));

async function runAll(counts: readonly string[]): Promise<void> {
  const stopServer = await startTestServer();
  const folder = await mkdtemp(join(tmpdir(), 'obektiv-bench-'));
  for (const count of counts) {
    const file = join(folder, `${count}.xlsx`);
    for (const part of ['write', 'import'])
      spawnSync(process.execPath, [fileURLToPath(import.meta.url), part, file, count], { stdio: 'inherit' });
  }
  await rm(folder, { recursive: true });
  await stopServer();
}

async function importOnce(file: string): Promise<void> {
  const service = await startTestService();
  const bytes = await readFile(file);
  const { id: authorityId } = await service.dataSource
    .getRepository(Authority)
    .save({ code: 'reg05_m001', name: 'Район', timeZone: 'Europe/Moscow' });
  const actor = { authorityId, role: 'methodist', name: 'bench' } as const;
  const campaign = await service.app.get(CampaignsService, { strict: false }).create(actor, { template: '2025-26' });
  const imports = service.app.get(ImportsService, { strict: false });
  console.log(`${file.split('/').at(-1)}, ${(bytes.length / 1024 / 1024).toFixed(1)} MB; the service began with ${ownPeak()} MB`);
  const check = () => imports.check(actor, campaign.id, { fileName: 'timetable.xlsx', bytes });
  const wholeWay = async (): Promise<void> => {
    const first = await timed('dry run', check);
    console.log(`  ${first.changesTotal} changes, ${first.summary.errors} errors`);
    await timed('apply', () => imports.apply(actor, campaign.id, first.id));
    const again = await timed('dry run of the same file', check);
    console.log(`  ${again.changesTotal} changes`);
    await timed('undo', () => imports.undo(actor, campaign.id, first.id));
  };
  await wholeWay().catch((problem: unknown) => console.log(`  refused: ${String(problem)}`));
  await service.stop();
}

async function timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  let helper = 0;
  const watch = setInterval(() => (helper = Math.max(helper, ...childrenPeaks())), 50);
  try {
    return await work();
  } finally {
    clearInterval(watch);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const beside = helper === 0 ? '' : `, its helper up to ${helper} MB`;
    console.log(`  ${name}: ${seconds} s, service memory so far up to ${ownPeak()} MB${beside}`);
  }
}

/** Schools with dates that break no norm: each class writes two works, in the grades and groups of the order. */
function workbookOf(count: number): Promise<Buffer> {
  const sittings = Array.from({ length: count }, (_, index) => sitting(index));
  const logins = [...new Set(sittings.map(({ login }) => login))];
  const schools = logins.map((login) => ({ login, name: `Школа ${login}`, shortName: login }));
  return filledWorkbook({ schools, sittings });
}

/** Four works of one class one after the other, then the next class of the school, then the next school. */
function sitting(index: number) {
  const [work, group] = [index % SUBJECTS.length, Math.floor(index / SUBJECTS.length)];
  const [classNumber, school] = [group % 20, Math.floor(group / 20)];
  return {
    login: `edu05${String(1000 + school).padStart(4, '0')}`,
    schoolClass: { grade: 5 + (classNumber % 4), letter: '' },
    letter: 'АБВГД'.charAt(Math.floor(classNumber / 4)),
    subject: SUBJECTS[work],
    date: `2026-04-${21 + work}`,
    lesson: 3,
    start: '10:30',
    end: '11:15',
    room: String(100 + classNumber),
    pupils: 25,
    form: 'paper',
    observers: 1,
  };
}

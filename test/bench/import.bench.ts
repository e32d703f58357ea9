import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readWorkbook } from '../../src/imports/reading/read-workbook.js';
import { readSpreadsheet } from '../../src/imports/spreadsheet/spreadsheet.js';
import { filledWorkbook } from '../../src/imports/template/template-workbook.js';

const SUBJECTS = ['russian', 'mathematics', 'history', 'biology'] as const;

/**
 * Reading and checking a timetable of 5,000 and of 50,000 rows: `npm run bench:import`. Each part is a process of its own, so that the
 * memory printed is the reader's and not that of whoever wrote the file; the reader's capped child is counted by the system beside it.
 */
const [task, path = '', rows = '0'] = process.argv.slice(2);
if (task === 'write')
  await writeFile(path, await filledWorkbook({ sittings: Array.from({ length: Number(rows) }, (_, index) => sitting(index)) }));
else if (task === 'read') await readOnce(path);
else await runAll();

async function runAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'obektiv-bench-'));
  for (const count of ['5000', '50000']) {
    const file = join(folder, `${count}.xlsx`);
    for (const part of ['write', 'read'])
      spawnSync(process.execPath, [fileURLToPath(import.meta.url), part, file, count], { stdio: 'inherit' });
  }
  await rm(folder, { recursive: true });
}

async function readOnce(file: string): Promise<void> {
  const bytes = await readFile(file);
  const started = performance.now();
  const { sheets } = await readSpreadsheet(bytes, 'timetable.xlsx');
  const { tables, problems } = readWorkbook(sheets);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${tables.sittings.length} rows, ${megabytes} MB: ${seconds} s, service memory up to ${peak} MB (reading child: heap capped), ${problems.length} notes`,
  );
}

function sitting(index: number): Record<string, unknown> {
  return {
    login: `edu05${String(1000 + (index % 560)).padStart(4, '0')}`,
    schoolClass: { grade: 4 + (index % 5), letter: '' },
    letter: 'АБВГ'.charAt(index % 4),
    ordinal: 1 + (index % 4),
    subject: SUBJECTS[index % 4],
    level: 'basic',
    date: `2026-04-${20 + (index % 10)}`,
    lesson: 2 + (index % 5),
    start: '09:30',
    end: '10:15',
    room: String(100 + (index % 40)),
    pupils: 25,
    form: 'paper',
    observers: 1,
  };
}

import { readWorkbook } from '../../src/imports/reading/read-workbook.js';
import { readSpreadsheet } from '../../src/imports/spreadsheet/spreadsheet.js';
import { filledWorkbook } from '../../src/imports/template/template-workbook.js';

const SUBJECTS = ['russian', 'mathematics', 'history', 'biology'] as const;

/** Reading and checking a timetable of this many rows: `npm run bench:import`. */
for (const count of [5_000, 50_000]) {
  const bytes = await filledWorkbook({ sittings: Array.from({ length: count }, (_, index) => sitting(index)) });
  const started = performance.now();
  const watch = watchMemory();
  const { sheets } = await readSpreadsheet(bytes, 'timetable.xlsx');
  const { tables, problems } = readWorkbook(sheets);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
  console.log(
    `${count} rows, ${megabytes} MB: ${seconds} s, service memory up to ${watch()} MB, ${tables.sittings.length} rows read, ${problems.length} notes`,
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

function watchMemory(): () => number {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20);
  return () => {
    clearInterval(timer);
    return Math.round(Math.max(peak, process.memoryUsage().rss) / 1024 / 1024);
  };
}

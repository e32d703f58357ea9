import { describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { rosterWorkbook } from '../../src/exports/roster-sheet/roster-workbook.js';
import { zipDirectory } from '../../src/imports/spreadsheet/zip-directory.js';
import { unpack } from '../../src/imports/spreadsheet/zip-entry.js';
import type { RosterRow } from '../../src/exports/roster-sheet/roster-row.js';

const ANNA = { code: 'Н-001', name: 'Абрамова Анна Ивановна', category: 'методист', phone: '+7 900 000-01-01' };

const row = (facts: Partial<RosterRow> = {}): RosterRow => ({
  slot: 'sitting:1',
  day: '2026-04-21',
  start: '09:25',
  end: '10:10',
  arriveAt: '08:55',
  school: 'СОШ № 5',
  address: 'ул. Заводская, 8',
  className: '5А',
  subject: 'Математика',
  phase: 'conduct',
  room: '51',
  person: ANNA,
  ...facts,
});

const heading = { municipality: 'Зареченск', campaign: 'ВПР, весна 2026 года', version: 2, kind: 'observers' } as const;
const read = async (rows: readonly RosterRow[]) =>
  (await readXlsx(await rosterWorkbook(rows, heading), { readStyles: true })).sheets;

describe('the roster workbook', () => {
  it('has a sheet by date, by school, by person and one of what nobody covers', async () => {
    const sheets = await read([row(), row({ person: null, className: '5Б' })]);
    expect(sheets.map(({ name, rows }) => [name, rows.length - 2])).toEqual([
      ['По датам', 2],
      ['По школам', 2],
      ['По людям', 1],
      ['Не закрыто', 1],
    ]);
  });

  it('says on the sheet of what nobody covers that nothing is left', async () => {
    expect((await read([row()])).map(({ rows }) => String(rows[0]![0]).split(': ')[1])).toEqual([
      'по датам',
      'по школам',
      'по людям',
      'закрыто всё',
    ]);
  });

  it('orders the days as days, with true dates and times', async () => {
    const [byDate] = await read([row({ day: '2026-05-04' }), row({ day: '2026-04-30', start: '12:20' }), row()]);
    const cells = byDate!.rows.slice(2).map(([day, start]) => [day, start] as const);
    expect(cells.map(([day]) => day instanceof Date && day.toISOString().slice(0, 10))).toEqual([
      '2026-04-21',
      '2026-04-30',
      '2026-05-04',
    ]);
  });

  it('has schools and people in the order in which an office reads: № 2 before № 10, Ё after Е', async () => {
    const rows = [
      row({ school: 'СОШ № 10', person: { ...ANNA, code: 'Н-003', name: 'Жукова Анна' } }),
      row({ school: 'СОШ № 2', person: { ...ANNA, code: 'Н-002', name: 'Ёлкина Анна' } }),
    ];
    const [byDate, bySchool, byPerson] = await read(rows);
    const firstOf = (sheet: typeof byDate, column: number) => sheet!.rows.slice(2).map((cells) => cells[column]);
    expect(firstOf(byDate, 3)).toEqual(['СОШ № 2', 'СОШ № 10']);
    expect(firstOf(bySchool, 0)).toEqual(['СОШ № 2', 'СОШ № 10']);
    expect(firstOf(byPerson, 0)).toEqual(['Ёлкина Анна', 'Жукова Анна']);
  });

  it('is a whole workbook of texts when nobody serves, when a reason is long, and when a name looks like a formula', async () => {
    expect((await read([])).map(({ rows }) => rows.length)).toEqual([2, 2, 2, 2]);
    const [byDate, , , open] = await read([
      row({ person: { ...ANNA, name: '=cmd|А0' }, room: '+1' }),
      row({ person: null, reason: 'длинно '.repeat(1000) }),
    ]);
    expect(byDate!.rows.flat()).toEqual(expect.arrayContaining(['=cmd|А0', '+1']));
    expect([...byDate!.cells!.values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(Math.max(...[...open!.rowDefs!.values()].map(({ height }) => height!))).toBeLessThanOrEqual(409);
  });

  it('repeats title and header on every printed page', async () => {
    for (const sheet of await read([row()])) {
      expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$1:$2' });
      expect(sheet.rows[0]![0]).toContain('версия 2');
    }
  });

  it('quotes the names of its sheets, without which Excel calls the file damaged', async () => {
    const bytes = Buffer.from(await rosterWorkbook([row()], heading));
    const entry = zipDirectory(bytes).find(({ name }) => name === 'xl/workbook.xml')!;
    expect(
      unpack(bytes, entry)
        .toString()
        .match(/>'[^']+'!\$1:\$2</gu),
    ).toHaveLength(4);
  });

  it('shows the day of the week, and says why a place is open', async () => {
    const sheets = await read([row({ person: null, reason: 'нет времени 15' })]);
    expect(sheets[0]!.cells?.get('2,0')?.style?.numFmt).toBe('[$-419]ddd dd.mm.yyyy');
    expect(sheets[3]!.rows[2]).toContain('нет времени 15');
  });

  it('says where nobody was found', async () => {
    const [byDate] = await read([row({ person: null })]);
    expect(byDate!.rows[2]).toContain('не найден');
  });
});

import { expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import type { Act } from '../../src/acts/act.entity.js';
import { actCsv, actWorkbook, type ActRow } from '../../src/acts/act-tables.js';

const FINDINGS: Act['findings'] = [
  { stage: 'room', violations: [], text: null },
  { stage: 'marking', violations: [], text: '=СУММ(A1)' },
];
const ACT = { id: 'a', heldOn: '2026-04-21', startsAt: '09:00:00', endsAt: '09:45:00', subject: 'mathematics', classLabel: '5А' };
const ROWS: readonly ActRow[] = [
  { act: { ...ACT, findings: FINDINGS, remarks: null } as Act, school: 'Школа № 2', person: 'Н-001' },
];

test('acts print on landscape pages as wide as the table, with the headings on each', async () => {
  const { sheets } = await readXlsx(await actWorkbook(ROWS));
  expect(sheets[0]).toMatchObject({ pageSetup: { orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$1:$2' } });
  expect(sheets[0]!.rows[1]).toContain('Нарушения');
  expect(sheets[0]!.rows[2]!.slice(3, 9)).toEqual(['Школа № 2', 'Н-001', 'Математика', '5А', 'В аудитории', 'нарушений нет']);
});

test('the same as lines of text holds no formula', () => {
  const lines = actCsv(ROWS).split('\r\n');
  expect(lines[1]).toContain('"2026-04-21";"09:00";"09:45";"Школа № 2";"Н-001"');
  expect(lines[2]).toContain(`"'=СУММ(A1)"`);
});

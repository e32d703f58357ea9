import { describe, expect, it } from '@jest/globals';
import { readCampaignTemplates } from '../../src/campaigns/campaign-templates.js';
import { planImport } from '../../src/imports/plan/plan-import.js';
import { readWorkbook } from '../../src/imports/reading/read-workbook.js';
import type { Cell } from '../../src/imports/spreadsheet/sheet.js';

describe('a dry run', () => {
  it('says of times that are none just that, and of the rest of their row everything', () => {
    const header = ['Логин', 'Класс', 'Предмет', 'Дата', 'Начало', 'Окончание'];
    const schedule = [
      header,
      ['edu053001', '11А', 'История', '20.04.2026', '9:25', null],
      ['edu053001', '5А', 'Математика', '20.04.2026', '14:00', '13:00'],
    ];
    const grading = [header, ['edu053001', '5', 'Математика', '21.04.2026', '14:00', '13:00']];
    expect(problems({ 'Расписание ВПР': schedule, 'Проверка работ': grading })).toEqual([
      'Расписание ВПР B2 norm.subject-of-the-grade',
      'Расписание ВПР F2 end.missing',
      'Расписание ВПР B3 norm.all-works-declared',
      'Расписание ВПР F3 end.early',
      'Проверка работ F2 end.early',
    ]);
  });

  it('finds ties that end before they begin', () => {
    const tie = ['Н-001', 'родственник', 'edu053001', '01.09.2025', '31.08.2020'];
    expect(problems({ Связи: [['Код', 'Связь', 'Логин школы', 'С', 'По'], tie] })).toEqual(['Связи E2 until.early']);
  });
});

function problems(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): readonly string[] {
  const workbook = readWorkbook(
    Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((cells, index) => ({ number: index + 1, cells })) })),
  );
  const known = (key: string) => new Map([[key, { id: key, fields: {} }]]);
  const plan = planImport({
    workbook,
    present: new Map([
      ['schools', known('edu053001')],
      ['people', known('Н-001')],
    ]),
    campaign: readCampaignTemplates().find(({ code }) => code === '2025-26')!,
    scales: new Map(),
    days: { grading: { from: '2026-04-20', to: '2026-06-19' }, lastGone: '2026-05-01' },
    newId: () => 'new',
  });
  return plan.problems.map(({ sheet, column, row, code }) => `${sheet} ${column ?? ''}${row} ${code}`);
}

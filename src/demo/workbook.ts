import { filledWorkbook } from '../imports/template/template-workbook.js';
import type {
  DemoAvailability,
  DemoGradingBlock,
  DemoMunicipality,
  DemoPastService,
  DemoPerson,
  DemoSchool,
  DemoSitting,
  DemoTie,
} from './municipality/index.js';

/** The sheets that a workbook of the demonstration fills in; the others stay empty. */
export type DemoSheets = Partial<
  Pick<DemoMunicipality, 'schools' | 'sittings' | 'gradingBlocks' | 'people' | 'ties' | 'availability' | 'pastServices'>
>;

/** The rows in the layout of the import's own template. */
export function demoWorkbook(sheets: DemoSheets): Promise<Buffer> {
  const { schools, sittings, gradingBlocks, people, ties, availability, pastServices } = sheets;
  return filledWorkbook({
    schools: schools?.map(schoolRow) ?? [],
    sittings: sittings?.map(sittingRow) ?? [],
    grading: gradingBlocks?.map(gradingRow) ?? [],
    people: people?.map(personRow) ?? [],
    ties: [...(ties?.map(tieRow) ?? []), ...(pastServices?.map(pastServiceRow) ?? [])],
    availability: availability?.map(availabilityRow) ?? [],
  });
}

function schoolRow({ risk: [lastYear, thisYear], ...school }: DemoSchool) {
  const risks = [
    { year: 2025, level: lastYear },
    { year: 2026, level: thisYear },
  ];
  return { ...school, risks };
}

function sittingRow({ grade, letter, required, ...sitting }: DemoSitting) {
  return { ...sitting, schoolClass: { grade, letter }, observers: required };
}

function gradingRow({ grade, required, ...block }: DemoGradingBlock) {
  return { ...block, schoolClass: { grade, letter: '' }, observers: required };
}

function personRow({ address, ...person }: DemoPerson) {
  return { ...person, homeAddress: address, roles: ['observer'] };
}

function tieRow({ person, other, kind, note }: DemoTie) {
  if (kind === 'apart') return { person, kind: 'ban', otherPerson: other, note };
  return { person, kind, school: other, note };
}

/** The first day of that year's campaign stands for the year. */
function pastServiceRow({ person, login, year }: DemoPastService) {
  return { person, kind: 'served', school: login, since: `${year}-04-11`, note: `наблюдал в ${year} году` };
}

function availabilityRow({ start, end, ...row }: DemoAvailability) {
  return { ...row, from: start, to: end };
}

import type { CampaignTemplate } from '../../campaigns/campaign-template.js';
import { checkNorms, type DeclaredSitting, type NormFinding, type SittingField } from '../../campaigns/norms/index.js';
import { spokenDay } from '../../campaigns/norms/norm.js';
import { type SubjectCode, SUBJECT_CODES } from '../../campaigns/subjects.js';
import { columnLetter } from '../spreadsheet/sheet.js';
import type { ImportProblem } from '../reading/import-problem.js';
import type { ReadRow } from '../reading/read-row.js';
import type { SittingRow } from '../tables/index.js';
import { endOf } from './end-of.js';
import { keyOf, type PresentState, type Value } from './record.js';
import { classOf } from './wanted-sittings.js';

const COLUMN_OF: Readonly<Partial<Record<SittingField, string>>> = {
  school: 'login',
  grade: 'schoolClass',
  className: 'schoolClass',
  subject: 'subject',
  level: 'level',
  part: 'part',
  day: 'date',
  lesson: 'lesson',
  start: 'start',
  end: 'end',
  form: 'form',
};

/** The campaign's norms on the sittings as they would stand: the file's rows over what their schools have declared before. */
export function normChecks(
  rows: readonly ReadRow<SittingRow>[],
  present: PresentState,
  campaign: CampaignTemplate,
): readonly ImportProblem[] {
  const byKey = new Map<string, ReadRow<SittingRow>>();
  const sittings = new Map<string, DeclaredSitting>();
  const schools = new Set(rows.map(({ values }) => values.login));
  for (const [key, { fields }] of present.get('sittings') ?? [])
    if (schools.has(key.split('|')[0] ?? '') && fields['state'] !== 'cancelled') sittings.set(key, storedSitting(key, fields));
  for (const row of rows) {
    const declared = declaredSitting(row.values);
    byKey.set(declared.key, row);
    if (row.values.isCancelled === true) sittings.delete(declared.key);
    else sittings.set(declared.key, declared);
  }
  return checkNorms([...sittings.values()], campaign).flatMap((finding) => placed(finding, byKey));
}

function declaredSitting(row: SittingRow): DeclaredSitting {
  const { grade, letter } = classOf(row);
  const part = row.part ?? 1;
  return {
    key: keyOf(row.login, grade, letter, row.subject, part),
    school: row.login,
    grade,
    className: `${grade}${letter}`,
    subject: row.subject,
    level: row.level ?? 'basic',
    part,
    day: row.date,
    lesson: row.lesson ?? null,
    start: row.start,
    end: endOf(row) ?? row.start,
    form: row.form ?? 'paper',
  };
}

function storedSitting(key: string, fields: Readonly<Record<string, Value>>): DeclaredSitting {
  const [school = '', grade = '', letter = '', subject = ''] = key.split('|');
  return {
    key,
    school,
    grade: Number(grade),
    className: `${grade}${letter}`,
    subject: knownSubject(subject),
    level: fields['level'] === 'advanced' ? 'advanced' : 'basic',
    part: Number(fields['part']),
    day: textIn(fields, 'date'),
    lesson: typeof fields['lesson'] === 'number' ? fields['lesson'] : null,
    start: textIn(fields, 'starts_at').slice(0, 5),
    end: textIn(fields, 'ends_at').slice(0, 5),
    form: fields['form'] === 'computer' ? 'computer' : 'paper',
  };
}

function textIn(fields: Readonly<Record<string, Value>>, column: string): string {
  const value = fields[column];
  return typeof value === 'string' ? value : '';
}

function knownSubject(code: string): SubjectCode {
  return SUBJECT_CODES.find((known) => known === code) ?? 'russian';
}

/** Of a sitting without an end, or with one before its start, that alone is said of its times. */
function isTimed(row: SittingRow): boolean {
  return (endOf(row) ?? '') > row.start;
}

/** A finding stands at the first of its sittings that is in the file. */
function placed(finding: NormFinding, rows: ReadonlyMap<string, ReadRow<SittingRow>>): readonly ImportProblem[] {
  const row = finding.sittings.map((key) => rows.get(key)).find((found) => found !== undefined);
  if (row === undefined || (finding.field === 'end' && !isTimed(row.values))) return [];
  const index = row.columns.get(COLUMN_OF[finding.field] ?? '');
  const { severity, message, remedy } = finding;
  // As the cell has it.
  const value = finding.field === 'day' ? spokenDay(finding.value) : finding.value;
  const column = index === undefined ? null : columnLetter(index);
  return [{ code: `norm.${finding.norm}`, severity, sheet: row.sheet, row: row.row, column, value, message, remedy }];
}

import { FileRefused } from '../spreadsheet/refusals.js';
import { columnLetter, type Sheet } from '../spreadsheet/sheet.js';
import { plain, textOf } from '../values/plain-text.js';
import type { FoundTable } from './find-table.js';

const PUPIL = /ученик|ученица|учащ|обучающ|участник|школьник|ребен|дет(?:и|ей)|выпускник|воспитанник/;
const NAME = /(?:^| )(?:фио|ф и о|фамили\S*|имя|имена|отчество|список)(?: |$)/;
/** «Имена учеников не вносите» is advice, not a header. */
const PROHIBITION = /(?:^| )не(?: |$)/;
const ADULT =
  /организатор|учител|педагог|эксперт|завуч|заместител|ответствен|директор|наблюдат|координатор|технич|специалист|школ|предмет|оо(?: |$)/;
const PERSONAL_NAME = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? (?:[А-ЯЁ]\. ?(?:[А-ЯЁ]\.)?|[А-ЯЁ][а-яё]+(?: [А-ЯЁ][а-яё]+)?)$/u;
const ROWS_TO_LOOK_AT = 20;
const FEWEST_NAMES = 3;
const SHARE_OF_NAMES = 0.6;

/** Refuses a whole file that carries names of pupils: they must never reach the system. */
export function refusePupilNames(sheet: Sheet, found: FoundTable | null): void {
  const isAboutPupils = found?.table.isAboutPupils ?? false;
  for (const row of sheet.rows) {
    if (row.number > ROWS_TO_LOOK_AT) break;
    for (const [index, cell] of row.cells.entries())
      if (isPupilHeader(textOf(cell), isAboutPupils && row.number === found?.headerRow)) refuse(sheet, index);
  }
  if (found !== null && isAboutPupils) refuseColumnsOfNames(found);
}

function isPupilHeader(text: string, isHeaderOfPupils: boolean): boolean {
  const words = plain(text);
  if (words.length > 60 || !NAME.test(words) || PROHIBITION.test(words)) return false;
  return PUPIL.test(words) || (isHeaderOfPupils && !ADULT.test(words));
}

/** A column that nobody declared as one of adults and whose values are mostly personal names. */
function refuseColumnsOfNames({ sheet, headers, columns, members, headerRow }: FoundTable): void {
  const read = new Set([...columns.values(), ...members.keys()]);
  const counts = new Map<number, { filled: number; names: number }>();
  for (const row of sheet.rows)
    for (const [index, cell] of row.cells.entries()) {
      const text = textOf(cell);
      if (text === '' || row.number <= (headerRow ?? 0) || read.has(index) || ADULT.test(plain(headers[index] ?? ''))) continue;
      const count = counts.get(index) ?? { filled: 0, names: 0 };
      counts.set(index, { filled: count.filled + 1, names: count.names + (PERSONAL_NAME.test(text) ? 1 : 0) });
    }
  for (const [index, { filled, names }] of counts)
    if (names >= FEWEST_NAMES && names >= filled * SHARE_OF_NAMES) refuse(sheet, index);
}

function refuse(sheet: Sheet, index: number): never {
  throw new FileRefused('file.pupil-names', `Лист «${sheet.name}», столбец ${columnLetter(index)}`);
}

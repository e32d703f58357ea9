const OFFICE_FIELD =
  /^(?:и\s+)?(?:опеки|попечительств|молод[её]ж|спорт|культур|наук|туризм|физическ|социальн|семь|делам|по делам|связ)/iu;
const POSITION =
  /^(?:главн|ведущ|старш|методист|специалист|начальник|директор|заместител|заведующ|руководител|председател|консультант)/u;
const PERSON = /(?:[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ][а-яё]+ [А-ЯЁ]\.)$/u;
const BODY_BEGINS =
  /^(?:и\s+)?(?:руководител|директор|методист|общеобразовательн|образовательн|администраци|муниципальн|педагог|учител|эксперт|специалист|заместител|зам\.|школ|координатор|организатор|школьн|классн|член|ответственн|рабоч|независим)/u;

/** The persons and bodies of one cell: a line or a comma parts them, unless it stands inside a name, quotes or brackets. */
export function responsibleIn(cell: string): readonly string[] {
  const lines = regrouped(cell.split('\n'), ' ', isWrapped);
  return lines
    .flatMap(partsOf)
    .map(trimmed)
    .filter((name) => /[\p{L}\p{N}]/u.test(name));
}

/** A line that ended in the middle of a name: open quotes or brackets, or a small letter that begins no new body. */
function isWrapped(above: string, line: string): boolean {
  if (depthOf(above) > 0) return true;
  return !/[,;.]$/u.test(above) && /^\p{Ll}/u.test(line) && !BODY_BEGINS.test(line);
}

function partsOf(line: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of line) {
    depth = Math.max(0, depth + stepOf(letter));
    if (depth === 0 && (letter === ',' || letter === ';')) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return regrouped([...parts, part], ',', belongs);
}

/** The pieces with those glued to the one before that belong to it. */
function regrouped(pieces: readonly string[], glue: string, isOne: (before: string, next: string) => boolean): readonly string[] {
  const groups: string[] = [];
  for (const piece of pieces) {
    const before = groups.at(-1);
    if (before !== undefined && isOne(before, piece.trim())) groups[groups.length - 1] = `${before}${glue}${piece}`;
    else groups.push(piece);
  }
  return groups;
}

/** `Отдел образования, опеки и попечительства` is one body, `Иванова И.И., методист` one person, `школы № 1, 2` one group. */
function belongs(before: string, next: string): boolean {
  if (/^\d+(?:\s+и\s+\d+)?$/u.test(next)) return /№[\d\s,и№]*$/u.test(before);
  if (OFFICE_FIELD.test(next)) return /отдел|управлени|комитет|департамент|министерств|центр/iu.test(before);
  return PERSON.test(before.trim()) && POSITION.test(next);
}

function depthOf(text: string): number {
  return Array.from(text).reduce((depth, letter) => Math.max(0, depth + stepOf(letter)), 0);
}

function stepOf(letter: string): number {
  if ('«(„“'.includes(letter)) return 1;
  return '»)”'.includes(letter) ? -1 : 0;
}

function trimmed(name: string): string {
  return name.replaceAll(/^[\s,;•–-]+|[\s,;]+$/gu, '');
}

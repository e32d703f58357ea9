import { Code, Text } from '@mantine/core';
import { words as userWords } from '../users/words.js';
import { useChangeLines } from '../roadmap/use-change-lines.js';
import { cardWords } from '../people/card-words.js';
import { useNames } from '../roster/names.js';
import type { AuditListResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** Numbers of things; others are names, as a year is. */
const COUNTS = new Set(['rows', 'errors', 'warnings', 'messages', 'measures', 'minutes', 'links', 'works', 'sent', 'unticked']);

/** Names of what it was done with. */
const NAMES = new Set(['name', 'title', 'fileName', 'number', 'duty']);

type Detail = Readonly<Record<string, unknown>>;
type About = AuditListResponse['items'][number]['about'];

/** What the entry holds beside, in words; all of it, as it is kept, on demand. */
export function Details({ detail, about }: { readonly detail: Detail; readonly about: About }) {
  const say = useWords(words);
  const said = [...useSaid(withoutTold(detail, about)), ...useMeasureLines(detail)];
  if (Object.keys(detail).length === 0) return null;
  return (
    <>
      {said.length > 0 && <Text size="sm">{said.join('; ')}</Text>}
      <details className="no-print">
        <summary>{say.asKept}</summary>
        <Code block>{JSON.stringify(detail, null, 1)}</Code>
      </details>
    </>
  );
}

/** What stands beside already, as the name and the number of what was done something with. */
function withoutTold(detail: Detail, { name, number }: About): Detail {
  const isTold = (value: unknown) =>
    String(value) === number || (typeof value === 'string' && value !== '' && name?.includes(value));
  return Object.fromEntries(Object.entries(detail).filter(([key, value]) => !NAMES.has(key) || !isTold(value)));
}

/** What became of what, in a change of a measure. */
function useMeasureLines({ before, after }: Detail): readonly string[] {
  const linesOf = useChangeLines();
  return isObject(before) && isObject(after) ? linesOf({ before, after }) : [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function useSaid(detail: Detail): readonly string[] {
  const { keys } = useWords(words);
  const { number } = useFormats();
  const { fields } = useWords(cardWords);
  const { roles } = useWords(userWords);
  const names = useNames();
  const titles: Readonly<Partial<Record<string, string>>> = fields;
  const roleNames: Readonly<Partial<Record<string, string>>> = roles;
  return (Object.keys(keys) as (keyof typeof keys)[]).flatMap((key) => {
    const value = detail[key];
    if (key === 'fields')
      return Array.isArray(value) && value.length > 0
        ? [keys.fields(value.map((name) => titles[String(name)] ?? String(name)).join(', '))]
        : [];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    if (key === 'otherPersonId') return [keys[key](names.ofId(String(value)) ?? '–')];
    if (key === 'role') return [keys.role(roleNames[value] ?? String(value))];
    return [keys[key](typeof value === 'number' && COUNTS.has(key) ? number(value) : String(value))];
  });
}

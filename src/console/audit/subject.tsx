import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useNames } from '../roster/names.js';
import type { AuditListResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { words } from './words.js';

type Event = Pick<AuditListResponse['items'][number], 'subjectType' | 'subjectId' | 'about'>;

/** With whom or what something was done: people by name with a link to their card, all else by what it is called and where it belongs. */
export function Subject({ subjectType, subjectId, about }: Event) {
  const what = useWhat(subjectType, subjectId, about);
  const where = useWhere(about);
  const person = useNames().ofId(about.personId ?? '');
  return (
    <>
      {person !== null && (
        <Anchor component={Link} href={`/people/${about.personId}?tab=history`} size="sm">
          {person}
        </Anchor>
      )}
      {what !== null && <Text size="sm">{what}</Text>}
      {where.length > 0 && (
        <Text size="sm" c="dimmed">
          {where.join(', ')}
        </Text>
      )}
    </>
  );
}

/** What it is and what it is called; null for people and schools, who are called by their names alone. */
function useWhat(type: string, id: string, { name, number, personId, school }: Event['about']): string | null {
  const { subjects, quoted, numbered, many } = useWords(words);
  const types: Readonly<Partial<Record<string, string>>> = subjects;
  if (id === '*') return many;
  if (type === 'user' && name !== null) return name;
  if (NAMED_ALONE.has(type) && (personId ?? school) !== null) return null;
  const parts = [types[type] ?? type, number === null ? '' : numbered(number), name === null ? '' : quoted(name)];
  return parts.filter((part) => part !== '').join(' ');
}

const NAMED_ALONE = new Set(['person', 'school', 'owner']);

function useWhere({ classLabel, subject, day, school }: Event['about']): readonly string[] {
  const { shortDay } = useFormats();
  const { title } = useSubjects();
  const { grade } = useWords(words);
  return [
    classLabel === null ? '' : grade(classLabel),
    subject === null ? '' : title(subject),
    day === null ? '' : shortDay(day),
    school ?? '',
  ].filter((part) => part !== '');
}

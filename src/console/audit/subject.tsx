import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useSchools } from '../place/use-schools.js';
import { useNames } from '../roster/names.js';
import { useMay } from '../session/session.js';
import { everyUser } from '../users/every-user.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** With whom or what something was done: by name where there is one, and with a link where there is a page. */
export function Subject({ type, id }: { readonly type: string; readonly id: string }) {
  const say = useWords(words);
  const name = useSubjectName(type, id);
  const types: Readonly<Partial<Record<string, string>>> = say.subjects;
  const what = types[type] ?? type;
  if (type === 'person' && name !== undefined)
    return (
      <Anchor component={Link} href={`/people/${id}?tab=history`} size="sm">
        {name}
      </Anchor>
    );
  return (
    <Text span size="sm" title={id}>
      {name ?? what}
    </Text>
  );
}

function useSubjectName(type: string, id: string): string | undefined {
  const may = useMay();
  const names = useNames();
  const users = useQuery({ ...everyUser, enabled: type === 'user' && may('users.manage') });
  const schools = useSchools({ enabled: type === 'school' && may('schools.read') });
  switch (type) {
    case 'person':
      return names.ofId(id) ?? undefined;
    case 'user':
      return users.data?.find((user) => user.id === id)?.name;
    case 'school':
      return schools.find((school) => school.id === id)?.shortName;
    default:
      return undefined;
  }
}

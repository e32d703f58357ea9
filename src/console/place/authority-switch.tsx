import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { SettledSelect } from '../parts/settled-select.js';
import { useSession } from '../session/session.js';
import { useWords } from '../words/language.js';
import { everyAuthority } from './every-authority.js';
import { workIn } from './work-in.js';
import { words } from './words.js';

/** Where somebody works who has several municipalities; another one begins at its own overview. */
export function AuthoritySwitch() {
  const say = useWords(words);
  const { authority, isOperator, memberships } = useSession();
  const current = authority?.code ?? '*';
  const all = useQuery({ ...everyAuthority, enabled: isOperator });
  const own = memberships.flatMap((place) => place.authority ?? []);
  const choices = isOperator ? (all.data ?? []) : own;
  if (choices.length < 2 && authority !== null) return <Text size="sm">{authority.name}</Text>;
  return (
    <SettledSelect
      size="xs"
      aria-label={say.municipality}
      value={current}
      onSettle={workIn}
      data={[
        ...(isOperator ? [{ value: '*', label: say.all }] : []),
        ...choices.map(({ code, name }) => ({ value: code, label: name })),
      ]}
    />
  );
}

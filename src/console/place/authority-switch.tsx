import { NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../session/session.js';
import { useWords } from '../words/language.js';
import { everyAuthority } from './every-authority.js';
import { workIn } from './work-in.js';
import { words } from './words.js';

/** They choose at once in a closed list: what lies between would be opened on the way. Letters do so too. */
const LOOK_KEYS = /^(?:Arrow(?:Up|Down|Left|Right)|Home|End|PageUp|PageDown|[^ ])$/u;

/** Where somebody works who has several municipalities; another one begins at its own overview. Arrow keys look through them, Enter or Tab goes there. */
export function AuthoritySwitch() {
  const say = useWords(words);
  const { authority, isOperator, memberships } = useSession();
  const current = authority?.code ?? '*';
  const [looked, lookAt] = useState(current);
  const [isLooking, looking] = useState(false);
  const all = useQuery({ ...everyAuthority, enabled: isOperator });
  const own = memberships.flatMap((place) => place.authority ?? []);
  const choices = isOperator ? (all.data ?? []) : own;
  const goTo = (code: string) => {
    if (code !== current) workIn(code);
  };
  if (choices.length < 2 && authority !== null) return <Text size="sm">{authority.name}</Text>;
  return (
    <NativeSelect
      size="xs"
      aria-label={say.municipality}
      value={looked}
      onPointerDown={() => looking(false)}
      onKeyDown={({ key, altKey }) => {
        if (key === 'Enter') goTo(looked);
        looking(!altKey && LOOK_KEYS.test(key));
      }}
      onBlur={() => goTo(looked)}
      onChange={({ currentTarget: { value } }) => {
        lookAt(value);
        if (!isLooking) goTo(value);
      }}
      data={[
        ...(isOperator ? [{ value: '*', label: say.all }] : []),
        ...choices.map(({ code, name }) => ({ value: code, label: name })),
      ]}
    />
  );
}

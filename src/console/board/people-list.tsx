import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/language.js';
import styles from './board.module.css';
import { useBoardFacts } from './board-context.js';
import type { Board } from './board-model.js';
import { usePersonDrag } from './drag.js';
import { reachWords } from './reach-words.js';
import { words } from './words.js';

/** Everybody with their load, the least burdened first. */
export function PeopleList() {
  const say = useWords(words);
  const { board, names } = useBoardFacts();
  const [wanted, setWanted] = useState('');
  const people = board.people
    .map((person) => ({ ...person, name: names.of(person.code) }))
    .filter(({ code, name }) => `${code} ${name}`.toLowerCase().includes(wanted.trim().toLowerCase()))
    .toSorted((a, b) => a.duties - b.duties || a.name.localeCompare(b.name, 'ru'));
  return (
    <>
      <Text size="sm" c="dimmed">
        {say.panel.allHint}
      </Text>
      <TextInput
        size="xs"
        type="search"
        label={say.panel.find}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <ul className={styles.list}>
        {people.map((person) => (
          <Carried key={person.code} person={person} />
        ))}
      </ul>
    </>
  );
}

function Carried({
  person: { code, name, duties, inWeek },
}: {
  readonly person: Board['people'][number] & { readonly name: string };
}) {
  const say = useWords(words);
  const sayReach = useWords(reachWords);
  const { mayPlan, carry, chosen, choose } = useBoardFacts();
  const drag = usePersonDrag(code, mayPlan, carry);
  const isChosen = chosen === code;
  return (
    <li ref={drag as React.Ref<HTMLLIElement>} className={mayPlan ? styles.carried : undefined}>
      <div>
        <Text size="sm">{name}</Text>
        <Text size="xs" c="dimmed">
          {say.panel.load(duties, inWeek)}
        </Text>
      </div>
      <Button
        size="compact-xs"
        variant={isChosen ? 'filled' : 'default'}
        aria-pressed={isChosen}
        aria-label={sayReach.whereWho(name)}
        onClick={() => choose(isChosen ? undefined : code)}
      >
        {sayReach.where}
      </Button>
    </li>
  );
}

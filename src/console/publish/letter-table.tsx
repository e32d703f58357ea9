import { Button, Checkbox, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { HeadedTable } from '../parts/headed-table.js';
import { useNames } from '../roster/names.js';
import { useWords } from '../words/language.js';
import { LetterText } from './letter-text.js';
import type { Letter } from './use-letters.js';
import { words } from './words.js';

interface Props {
  /** Which letters these are: there may be several such tables. */
  readonly title: string;
  readonly letters: readonly Letter[];
  /** Without, the letters can only be read. */
  readonly unticked?: ReadonlySet<string>;
  readonly onToggle?: (id: string) => void;
}

/** Letters to be read, and ticked where they are still to be sent. */
export function LetterTable({ title, letters, unticked, onToggle }: Props) {
  const say = useWords(words);
  const names = useNames();
  const [readId, read] = useState<string>();
  const titleOf = ({ personId, subject }: Letter) => [names.ofId(personId), subject].filter((part) => part !== null).join(' · ');
  const shown = letters.find(({ id }) => id === readId);
  return (
    <>
      <HeadedTable label={`${say.letters}: ${title}`} columns={[say.letter, say.channel, say.text]}>
        {letters.map((letter) => (
          <Table.Tr key={letter.id}>
            <Table.Td>
              {unticked === undefined ? (
                <Text size="sm">{titleOf(letter)}</Text>
              ) : (
                <Checkbox
                  label={[titleOf(letter), letter.address].filter((part) => part !== null).join(' · ')}
                  aria-label={say.tick(titleOf(letter))}
                  checked={!unticked.has(letter.id)}
                  onChange={() => onToggle?.(letter.id)}
                />
              )}
            </Table.Td>
            <Table.Td>{say.channels[letter.channel]}</Table.Td>
            <Table.Td>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={say.readWhat(titleOf(letter))}
                onClick={() => read(letter.id)}
              >
                {say.read}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
      {shown !== undefined && <LetterText id={shown.id} title={titleOf(shown)} close={() => read(undefined)} />}
    </>
  );
}

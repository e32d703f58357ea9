import { Button, Checkbox, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { HeadedTable } from '../parts/headed-table.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

export interface Fate {
  readonly text: string;
  readonly isSeen: boolean;
}

/** A letter as a line: written already, or only ahead. */
export interface LetterLine {
  readonly id: string;
  /** Of the reader; null for who may not read names. */
  readonly name: string | null;
  readonly subject: string;
  /** The lower are told first. */
  readonly rank: number;
  readonly channels: readonly ('email' | 'max' | 'copy')[];
  readonly addresses: readonly string[];
  /** What has become of a letter that has left. */
  readonly fate?: Fate;
}

interface Props<Line> {
  /** Which letters these are: there may be several such tables. */
  readonly label: string;
  readonly letters: readonly Line[];
  /** Without, the letters can only be read. */
  readonly unticked?: ReadonlySet<string>;
  readonly untick?: (ids: ReadonlySet<string>) => void;
  /** A letter that is being read. */
  readonly children: (line: Line, reading: { readonly title: string; readonly close: () => void }) => ReactNode;
}

const SHOWN_AT_FIRST = 20;

/** Letters to be read, and ticked where they are still to be sent. */
export function LetterTable<Line extends LetterLine>({ label, letters, unticked, untick, children }: Props<Line>) {
  const say = useWords(words);
  const [readId, read] = useState<string>();
  const [showsAll, showAll] = useState(false);
  const inOrder = letters.toSorted(
    (one, other) =>
      Number(isSeen(one)) - Number(isSeen(other)) || one.rank - other.rank || (one.name ?? '').localeCompare(other.name ?? ''),
  );
  const hasLeft = letters.some(({ fate }) => fate !== undefined);
  const opened = letters.find(({ id }) => id === readId);
  return (
    <>
      <HeadedTable label={label} columns={[say.letter, hasLeft ? say.fate : say.channel]} actions={say.text}>
        {(showsAll ? inOrder : inOrder.slice(0, SHOWN_AT_FIRST)).map((letter) => (
          <Table.Tr key={letter.id}>
            <Table.Th scope="row">
              {unticked === undefined ? (
                <Text size="sm">{titleOf(letter)}</Text>
              ) : (
                <Checkbox
                  label={[titleOf(letter), ...letter.addresses].join(' · ')}
                  aria-label={say.tick(titleOf(letter))}
                  checked={!unticked.has(letter.id)}
                  onChange={() => untick?.(toggled(unticked, letter.id))}
                />
              )}
            </Table.Th>
            <Table.Td>{letter.fate?.text ?? letter.channels.map((channel) => say.channels[channel]).join(', ')}</Table.Td>
            <Table.Td className="no-print">
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
      {!showsAll && letters.length > SHOWN_AT_FIRST && (
        <>
          <Button variant="default" size="xs" style={{ alignSelf: 'flex-start' }} onClick={() => showAll(true)}>
            {say.all(letters.length)}
          </Button>
          <Text size="sm" className="on-paper-only">
            {say.further(letters.length - SHOWN_AT_FIRST)}
          </Text>
        </>
      )}
      {opened !== undefined && children(opened, { title: titleOf(opened), close: () => read(undefined) })}
    </>
  );
}

/** Whoever knows already stands last. */
function isSeen({ fate }: LetterLine): boolean {
  return fate?.isSeen === true;
}

function titleOf({ name, subject }: LetterLine): string {
  return [name, subject].filter((part) => part !== null).join(' · ');
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

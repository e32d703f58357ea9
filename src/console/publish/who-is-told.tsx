import { Stack, Text, Title } from '@mantine/core';
import { useNames } from '../roster/names.js';
import type { RosterVersionsLettersResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { LetterModal } from './letter-modal.js';
import { LetterSheet } from './letter-sheet.js';
import { LetterTable } from './letter-table.js';
import { TickAll } from './tick-all.js';
import { words } from './words.js';

export type LetterAhead = RosterVersionsLettersResponse['letters'][number];

interface Props {
  /** Those who are released first. */
  readonly letters: readonly LetterAhead[];
  /** By person. */
  readonly unticked: ReadonlySet<string>;
  readonly untick: (people: ReadonlySet<string>) => void;
}

/** The letters that would leave with the publication, each as its reader will see it. */
export function WhoIsTold({ letters, unticked, untick }: Props) {
  const say = useWords(words);
  const names = useNames();
  if (letters.length === 0) return <Text>{say.nobodyToTell}</Text>;
  const lines = letters.map(({ personId, subject, text, rank, routes }) => ({
    id: personId,
    name: names.ofId(personId),
    subject,
    text,
    rank,
    channels: routes.map(({ channel }) => channel),
    addresses: routes.flatMap(({ address }) => address ?? []),
  }));
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {say.whoIsTold}
      </Title>
      <TickAll
        label={say.tickEverybody(letters.length)}
        ids={letters.map(({ personId }) => personId)}
        unticked={unticked}
        untick={untick}
      />
      <LetterTable label={say.whoIsTold} letters={lines} unticked={unticked} untick={untick}>
        {({ subject, text }, reading) => (
          <LetterModal {...reading}>
            <LetterSheet subject={subject} text={text} />
          </LetterModal>
        )}
      </LetterTable>
    </Stack>
  );
}

/** No channel reaches the person: the centre hands the text over itself. */
export function isByHand({ routes }: LetterAhead): boolean {
  return routes.every(({ channel }) => channel === 'copy');
}

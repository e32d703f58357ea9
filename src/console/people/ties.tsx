import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { every, tiesList, tiesListQueryKey, type TiesListResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useLanguage, useWords } from '../words/language.js';
import { titleOf } from '../words/vocabulary.js';
import { EndTie } from './end-tie.js';
import { NewTie } from './new-tie.js';
import type { SchoolChoice } from '../place/school-choices.js';
import { tieWords } from './tab-words.js';

type Tie = TiesListResponse['items'][number];

interface Props {
  readonly personId: string;
  readonly schools: readonly SchoolChoice[];
}

export function Ties({ personId, schools }: Props) {
  const say = useWords(tieWords);
  const may = useMay();
  const [isDeclaring, declaring] = useDisclosure(false);
  const [ending, setEnding] = useState<Tie>();
  const ties = useQuery(
    every(tiesListQueryKey({ path: { id: personId } }), (options) => tiesList({ path: { id: personId }, ...options })),
  );
  return (
    <Stack component="section" gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {say.ties}
        </Title>
        {may('people.change') && (
          <Button size="xs" className="no-print" onClick={declaring.open}>
            {say.declare}
          </Button>
        )}
      </Group>
      <Text size="sm">{say.tiesHint}</Text>
      <Loaded query={ties}>
        {(known) =>
          known.length === 0 ? (
            <Text>{say.noTies}</Text>
          ) : (
            <List listStyleType="none" spacing="xs">
              {known.map((tie) => (
                <List.Item key={tie.id}>
                  <TieLine tie={tie} schools={schools} onEnd={may('people.change') ? setEnding : undefined} />
                </List.Item>
              ))}
            </List>
          )
        }
      </Loaded>
      {isDeclaring && <NewTie personId={personId} schools={schools} onClose={declaring.close} />}
      {ending !== undefined && <EndTie tie={ending} onClose={() => setEnding(undefined)} />}
    </Stack>
  );
}

interface LineProps {
  readonly tie: Tie;
  readonly schools: readonly SchoolChoice[];
  readonly onEnd: ((tie: Tie) => void) | undefined;
}

function TieLine({ tie, schools, onEnd }: LineProps) {
  const say = useWords(tieWords);
  const { language } = useLanguage();
  const { shortDay } = useFormats();
  const { schoolId, kind, scope, grade, letter, since, until, declaredBy, note } = tie;
  const day = (value: string | null) => (value === null ? null : shortDay(value));
  const school = schools.find(({ value }) => value === schoolId)?.label ?? '…';
  const what = [
    titleOf('tie', kind, language),
    scope === 'school' || grade === null ? titleOf('scope', 'school', language) : say.class(grade, letter),
    say.during(day(since), day(until)),
    declaredBy !== null && say.by(declaredBy),
    note,
  ].filter((part) => typeof part === 'string');
  return (
    <Group gap="sm">
      <Text>
        <strong>{school}</strong>
        {` – ${what.join(', ')}`}
      </Text>
      {onEnd !== undefined && until === null && (
        <Button
          size="compact-xs"
          variant="default"
          className="no-print"
          onClick={() => onEnd(tie)}
          aria-label={`${say.end}: ${school} – ${titleOf('tie', kind, language)}`}
        >
          {say.end}
        </Button>
      )}
    </Group>
  );
}

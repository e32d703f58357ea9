import { List, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { WideTable } from '../parts/wide-table.js';
import { useSchoolNames } from '../place/school-names.js';
import { rosterVersionsShortagesOptions } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { newestFirst, type Version } from './version-table.js';
import { words } from './words.js';

/** What the newest version costs by terms, beside another one if wished, and why places are open. */
export function WhyVersion({ versions }: { readonly versions: readonly Version[] }) {
  const say = useWords(words);
  const [newest, ...others] = newestFirst(versions);
  const [otherId, compareWith] = useState('');
  const other = others.find(({ id }) => id === otherId);
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {say.why}
      </Title>
      {others.length > 0 && (
        <NativeSelect
          w="16rem"
          label={say.compareWith}
          value={otherId}
          onChange={(event) => compareWith(event.currentTarget.value)}
          data={[
            { value: '', label: say.noOther },
            ...others.map(({ id, number, state }) => ({ value: id, label: `${number} · ${say.states[state]}` })),
          ]}
        />
      )}
      <TermTable shown={other === undefined ? [newest!] : [newest!, other]} />
      <OpenPlaces versionId={newest!.id} />
    </Stack>
  );
}

function TermTable({ shown }: { readonly shown: readonly Version[] }) {
  const say = useWords(words);
  const { number } = useFormats();
  const titles: Readonly<Record<string, string>> = say.terms;
  const named = new Set(shown.flatMap(({ terms }) => Object.keys(terms)));
  const names = [...Object.keys(titles).filter((name) => named.has(name)), ...[...named].filter((name) => !(name in titles))];
  return (
    <WideTable label={say.why}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say.why}</Table.Th>
          {shown.map((version) => (
            <Table.Th key={version.id}>{`${say.version} ${version.number}`}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {names.map((name) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{titles[name] ?? name}</Table.Th>
            {shown.map(({ id, terms }) => (
              <Table.Td key={id}>{number(terms[name] ?? 0)}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function OpenPlaces({ versionId }: { readonly versionId: string }) {
  const say = useWords(words);
  const query = useQuery(rosterVersionsShortagesOptions({ path: { id: versionId } }));
  const reasons: Readonly<Record<string, string>> = say.reasons;
  const schoolName = useSchoolNames();
  const { localMoment } = useFormats();
  return (
    <Loaded query={query}>
      {(shortages) =>
        shortages.length === 0 ? (
          <Text>{say.nothingMissing}</Text>
        ) : (
          <Stack gap="xs">
            <Text fw={600}>{say.shortages(shortages.length)}</Text>
            <List size="sm">
              {shortages.map(({ slot, place, start, missing, excluded }) => (
                <List.Item key={slot}>
                  {`${localMoment(start)}, ${schoolName(place)}: ${say.missing} ${missing}. ${say.excluded}: `}
                  {Object.entries(excluded)
                    .map(([reason, count]) => `${reasons[reason] ?? reason} ${count}`)
                    .join(', ')}
                </List.Item>
              ))}
            </List>
          </Stack>
        )
      }
    </Loaded>
  );
}

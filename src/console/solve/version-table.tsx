import { Table, Text } from '@mantine/core';
import { WideTable } from '../parts/wide-table.js';
import type { RostersVersionsResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

export type Version = RostersVersionsResponse['items'][number];

/** The versions of a roster, newest first. */
export function VersionTable({ versions }: { readonly versions: readonly Version[] }) {
  const say = useWords(words);
  const { number, percent } = useFormats();
  if (versions.length === 0) return <Text>{say.none}</Text>;
  return (
    <WideTable label={say.versions}>
      <Table.Thead>
        <Table.Tr>
          {[say.version, say.state, say.duties, say.open, say.cost, say.gap].map((title) => (
            <Table.Th key={title}>{title}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {newestFirst(versions).map((version) => (
          <Table.Tr key={version.id}>
            <Table.Th scope="row">{version.number}</Table.Th>
            <Table.Td>{say.states[version.state]}</Table.Td>
            <Table.Td>{number(version.duties)}</Table.Td>
            <Table.Td>{number(version.shortages)}</Table.Td>
            <Table.Td>{number(version.objective)}</Table.Td>
            <Table.Td>{percent(version.gap)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

export function newestFirst(versions: readonly Version[]): readonly Version[] {
  return versions.toSorted((a, b) => b.number - a.number);
}

import { Stack, Table, Title } from '@mantine/core';
import { Facts } from '../parts/facts.js';
import { WideTable } from '../parts/wide-table.js';
import { useWords } from '../words/language.js';
import { HashWords } from './hash-words.js';
import type { Draw } from './use-draw-step.js';
import { useStratumName } from './use-stratum-name.js';
import { words } from './words.js';

/** The works that the draw lists, group by group. */
export function FrameSection({ draw }: { readonly draw: Draw }) {
  const say = useWords(words);
  const nameOf = useStratumName();
  const { works, drawn, strata, frameSha256 } = draw;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.frame}
      </Title>
      <Facts
        items={[
          { name: say.total, value: works },
          { name: say.groups, value: strata.length },
          { name: say.drawn, value: drawn },
        ]}
      />
      <HashWords name={say.hash} hash={frameSha256} />
      <details>
        <summary>{say.showGroups}</summary>
        <WideTable label={say.groups}>
          <Table.Thead>
            <Table.Tr>
              {[say.stratum, say.total, say.drawn].map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {strata.map((stratum) => (
              <Table.Tr key={stratum.name}>
                <Table.Td>{nameOf(stratum.name)}</Table.Td>
                <Table.Td>{stratum.works}</Table.Td>
                <Table.Td>{stratum.drawn}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      </details>
    </Stack>
  );
}

import { Stack, Table, Title } from '@mantine/core';
import { Facts } from '../parts/facts.js';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
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
        <HeadedTable label={say.groups} columns={[say.stratum, ofFigures(say.total), ofFigures(say.drawn)]}>
          {strata.map((stratum) => (
            <Table.Tr key={stratum.name}>
              <Table.Th scope="row">{nameOf(stratum.name)}</Table.Th>
              <Table.Td>{stratum.works}</Table.Td>
              <Table.Td>{stratum.drawn}</Table.Td>
            </Table.Tr>
          ))}
        </HeadedTable>
      </details>
    </Stack>
  );
}

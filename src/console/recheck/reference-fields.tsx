import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { WideTable } from '../parts/wide-table.js';
import { useWords } from '../words/language.js';
import { ReferenceChoice } from './reference-choice.js';
import type { Reference } from './reference.js';
import { words } from './words.js';

interface Props {
  readonly references: readonly Reference[];
  readonly onChange: (references: readonly Reference[]) => void;
}

/** Control and anchor works: which are chosen, and a way to choose one more. */
export function ReferenceFields({ references, onChange }: Props) {
  const say = useWords(words).references;
  const without = (workId: string) => references.filter((own) => own.workId !== workId);
  return (
    <details>
      <summary>{say.title(references.length)}</summary>
      <Stack gap="sm" mt="xs">
        <Text size="sm">{say.lead}</Text>
        {references.length > 0 && (
          <WideTable label={say.chosen}>
            <Table.Tbody>
              {references.map(({ workId, name, kind, total }) => (
                <Table.Tr key={workId}>
                  <Table.Th scope="row">{name}</Table.Th>
                  <Table.Td>
                    {say.kinds[kind]}
                    {total !== null && `: ${say.known(total)}`}
                  </Table.Td>
                  <Table.Td>
                    <Group justify="flex-end">
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={say.remove(name)}
                        onClick={() => onChange(without(workId))}
                      >
                        {say.removeShort}
                      </Button>
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </WideTable>
        )}
        <ReferenceChoice onChoose={(chosen) => onChange([...without(chosen.workId), chosen])} />
      </Stack>
    </details>
  );
}

import { Modal, Table } from '@mantine/core';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { Paged } from '../parts/paged.js';
import { targetListsWorks } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { words } from './words.js';

interface Props {
  readonly list: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
}

/** Which works a targeted list names, in its order. */
export function TargetWorks({ list: { id, title }, onClose }: Props) {
  const say = useWords(words);
  const subjects = useSubjects();
  const read = async (query: { cursor?: string }, signal: AbortSignal) =>
    (await targetListsWorks({ path: { id }, query, signal, throwOnError: true })).data;
  return (
    <Modal opened onClose={onClose} title={title} size="xl">
      <Paged queryKey={['target-works', id]} read={read} none={null}>
        {(works) => (
          <HeadedTable label={title} columns={[ofFigures(say.number), say.work, say.school, say.schoolClass, say.subject]}>
            {works.map(({ workId, position, publicId, school, grade, classOrdinal, subject }) => (
              <Table.Tr key={workId}>
                <Table.Td>{position}</Table.Td>
                <Table.Th scope="row">{publicId}</Table.Th>
                <Table.Td>{school}</Table.Td>
                <Table.Td>{`${grade}-${classOrdinal}`}</Table.Td>
                <Table.Td>{subjects.title(subject)}</Table.Td>
              </Table.Tr>
            ))}
          </HeadedTable>
        )}
      </Paged>
    </Modal>
  );
}

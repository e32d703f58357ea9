import { Table, Text, Title } from '@mantine/core';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import type { AllocationsPackResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { FoldedList } from './folded-list.js';
import styles from './packs.module.css';
import { SignatureLines } from './signature-lines.js';
import { words } from './words.js';

/** What lies on top of a pack, and the works in it by their codes. */
export function PackSheet({ pack }: { readonly pack: AllocationsPackResponse }) {
  const say = useWords(words);
  const subjects = useSubjects();
  const { code, works, minutes } = pack;
  return (
    <section className={styles['sheet']}>
      <Title order={2} size="h3">
        {say.pack.cover}: {code}
      </Title>
      <Text>
        {say.works}: {works.length}. {say.minutes}: {minutes}.
      </Text>
      <Text>{say.pack.keep}</Text>
      <SignatureLines lines={[say.pack.handed, say.pack.taken, say.pack.returned]} />
      <FoldedList show={`${say.pack.list}: ${code}`}>
        <HeadedTable
          label={`${say.pack.list}: ${code}`}
          onSheets={`${say.pack.cover}: ${code}`}
          columns={[ofFigures(say.pack.position), say.code, say.paper, ofFigures(say.minutes), say.pack.sheet]}
        >
          {works.map(({ position, recheckCode, subject, grade, minutes: own }) => (
            <Table.Tr key={recheckCode}>
              <Table.Td>{position}</Table.Td>
              <Table.Th scope="row">{recheckCode}</Table.Th>
              <Table.Td>
                {subjects.title(subject)}, {grade}
              </Table.Td>
              <Table.Td>{own}</Table.Td>
              <Table.Td />
            </Table.Tr>
          ))}
        </HeadedTable>
      </FoldedList>
    </section>
  );
}

import { Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { Loaded } from '../parts/loaded.js';
import { useSchoolNames } from '../place/school-names.js';
import { everyItem, exchangeWorks, exchangeWorksQueryKey } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import { FoldedList } from './folded-list.js';
import styles from './packs.module.css';
import { SignatureLines } from './signature-lines.js';
import { words } from './exchange-words.js';
import { words as recheckWords } from './words.js';

interface Props {
  readonly allocationId: string;
  readonly school: string;
  /** Null: the municipal commission. */
  readonly checkedBy: string | null;
}

/** The papers that one school hands over to be checked by another: the commission takes them by it and writes its codes on them. */
export function HandedSheet({ allocationId: id, school, checkedBy }: Props) {
  const say = useWords(words);
  const recheck = useWords(recheckWords);
  const nameOf = useSchoolNames();
  const subjects = useSubjects();
  const path = { id };
  const query = { school, ...(checkedBy !== null && { checkedBy }) };
  const works = useQuery({
    queryKey: [...exchangeWorksQueryKey({ path, query }), 'all'],
    queryFn: ({ signal }) => everyItem((page) => exchangeWorks({ path, query: { ...query, ...page }, signal, throwOnError: true })),
  });
  const title = say.sheet(nameOf(school), checkedBy === null ? say.commission : nameOf(checkedBy));
  return (
    <section className={styles['sheet']} aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Loaded query={works}>
        {(items) => (
          <>
            <Text>
              {recheck.works}: {items.length}. {say.keep}
            </Text>
            <SignatureLines lines={[recheck.pack.handed, recheck.pack.taken, recheck.pack.returned]} />
            <FoldedList show={`${recheck.pack.list}: ${title}`}>
              <HeadedTable
                label={`${recheck.pack.list}: ${title}`}
                onSheets={title}
                columns={[
                  ofFigures(recheck.pack.position),
                  say.participant,
                  ofFigures(say.class),
                  recheck.paper,
                  recheck.code,
                  recheck.expert,
                ]}
              >
                {items.map(({ publicId, code, classOrdinal, subject, grade, recheckCode, experts }, index) => (
                  <Table.Tr key={publicId}>
                    <Table.Td>{index + 1}</Table.Td>
                    <Table.Th scope="row">{code}</Table.Th>
                    <Table.Td>{classOrdinal ?? say.none}</Table.Td>
                    <Table.Td>
                      {subjects.title(subject)}, {grade}
                    </Table.Td>
                    <Table.Td>{recheckCode ?? say.none}</Table.Td>
                    <Table.Td>{experts.length === 0 ? say.noExpert : experts.join(', ')}</Table.Td>
                  </Table.Tr>
                ))}
              </HeadedTable>
            </FoldedList>
          </>
        )}
      </Loaded>
    </section>
  );
}

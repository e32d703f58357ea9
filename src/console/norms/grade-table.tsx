import { Stack, Table, Text } from '@mantine/core';
import { spokenByItself } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useLanguage, useWords } from '../words/language.js';
import { useSubjects } from '../words/subjects.js';
import type { Year } from './norms-page.js';
import { words } from './words.js';

/** What each grade writes: what every class does, and what the lot gives it. */
export function GradeTable({ grades }: { readonly grades: Year['grades'] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const subjects = useSubjects();
  const titles = (codes: readonly string[]) => (codes.length === 0 ? say.none : codes.map(subjects.title).join(', '));
  return (
    <HeadedTable label={say.grades} columns={[spokenByItself(say.grade), say.mandatory, say.random, say.advanced]}>
      {grades.map(({ grade, isTrial, mandatory, random, advanced }) => (
        <Table.Tr key={grade}>
          <Table.Th scope="row" className="nowrap">{`${say.gradeOf(grade)}${isTrial ? ` (${say.trial})` : ''}`}</Table.Th>
          <Table.Td data-wide>{titles(mandatory)}</Table.Td>
          <Table.Td data-wide>
            <Stack gap={4}>
              {random.length === 0 && say.none}
              {random.map((group) => (
                <Text key={group.code} size="sm">
                  {say.groupOf(group.title[language], group.take, group.subjects.length, titles(group.subjects))}
                </Text>
              ))}
            </Stack>
          </Table.Td>
          <Table.Td>{advanced === 'unknown' ? say.unknown : titles(advanced)}</Table.Td>
        </Table.Tr>
      ))}
    </HeadedTable>
  );
}

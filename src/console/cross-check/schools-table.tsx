import { Anchor, Table } from '@mantine/core';
import { Link } from 'wouter';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import type { CrossCheckPlanResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { type Partner, schoolsOf } from './schools.js';
import { words } from './words.js';

interface Props {
  readonly plan: CrossCheckPlanResponse['districts'][number];
  readonly title: string;
  readonly nameOf: (login: string) => string;
  readonly papersOf?: (login: string) => string;
}

/** A row for each school: how much it hands over and to whom, how much it checks and whose. */
export function SchoolsTable({ plan, title, nameOf, papersOf }: Props) {
  const say = useWords(words);
  const columns = [say.school, ofFigures(say.gives), say.checkedBy, ofFigures(say.takes), say.whose];
  const withPapers = papersOf === undefined ? {} : { actions: say.papers };
  return (
    <HeadedTable label={`${say.title}: ${title}`} columns={columns} {...withPapers}>
      {schoolsOf(plan)
        .toSorted((a, b) => nameOf(a.school).localeCompare(nameOf(b.school), 'ru', { numeric: true }))
        .map(({ school, gives, takes }) => (
          <Table.Tr key={school}>
            <Table.Th scope="row">{nameOf(school)}</Table.Th>
            <Table.Td>{total(gives)}</Table.Td>
            <Table.Td>
              <Partners partners={gives} nameOf={nameOf} />
            </Table.Td>
            <Table.Td>{total(takes)}</Table.Td>
            <Table.Td>
              <Partners partners={takes} nameOf={nameOf} />
            </Table.Td>
            {papersOf !== undefined && (
              <Table.Td className="no-print">
                {gives.length > 0 && (
                  <Anchor inherit component={Link} href={papersOf(school)} aria-label={say.papersOf(nameOf(school))}>
                    {say.papers}
                  </Anchor>
                )}
              </Table.Td>
            )}
          </Table.Tr>
        ))}
    </HeadedTable>
  );
}

/** One partner is a name; of several each with its number of works. */
function Partners({ partners, nameOf }: { readonly partners: readonly Partner[]; readonly nameOf: Props['nameOf'] }) {
  const say = useWords(words);
  if (partners.length === 0) return say.nobody;
  return partners.map(({ school, works }) => {
    const name = school === null ? say.commission : nameOf(school);
    return <div key={school}>{partners.length === 1 ? name : say.share(name, works)}</div>;
  });
}

function total(partners: readonly Partner[]): number {
  return partners.reduce((sum, { works }) => sum + works, 0);
}

import { Stack, Table, Text, Title } from '@mantine/core';
import { Facts } from '../parts/facts.js';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useWords } from '../words/language.js';
import type { Report } from './report-names.js';
import { words } from './report-words.js';
import { useFigures } from './use-figures.js';

/** How the commission agrees with itself and with works whose mark is known. */
export function ReportCommission({ commission }: Pick<Report, 'commission'>) {
  const say = useWords(words);
  const { decimal, perhaps } = useFigures();
  const { doubleChecked, arbitrated, icc21, agreement, experts, anchorWorks, anchorAlpha } = commission;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.reliability}
      </Title>
      <Facts
        items={[
          { name: say.doubleChecked, value: doubleChecked },
          { name: say.arbitrated, value: arbitrated },
          { name: say.icc, value: perhaps(icc21) },
          { name: say.kappa, value: perhaps(agreement.quadratic) },
          { name: say.ac1, value: perhaps(agreement.gwetAc1) },
          { name: say.anchors, value: anchorWorks },
          ...(anchorWorks === 0 ? [] : [{ name: say.alpha, value: perhaps(anchorAlpha) }]),
        ]}
      />
      {experts.length === 0 ? (
        <Text>{say.noControls}</Text>
      ) : (
        <HeadedTable
          label={say.reliability}
          columns={[
            say.expert,
            ofFigures(say.controls),
            ofFigures(say.exact),
            ofFigures(say.meanError),
            ofFigures(say.absoluteError),
          ]}
        >
          {experts.map(({ expert, works, exact, meanError, meanAbsoluteError }) => (
            <Table.Tr key={expert}>
              <Table.Th scope="row">{expert}</Table.Th>
              <Table.Td>{works}</Table.Td>
              <Table.Td>{exact}</Table.Td>
              <Table.Td>{decimal(meanError)}</Table.Td>
              <Table.Td>{decimal(meanAbsoluteError)}</Table.Td>
            </Table.Tr>
          ))}
        </HeadedTable>
      )}
    </Stack>
  );
}

import { Alert, Card, List, Stack, Table, Text, Title } from '@mantine/core';
import { HeadedTable } from '../parts/headed-table.js';
import type { CrossCheckPlanResponse } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly plan: CrossCheckPlanResponse['districts'][number];
  readonly nameOf: (login: string) => string;
}

/** The engine knows schools by their logins only. */
const LOGIN = /\b(?:edu|sch)\d{6}\b/gu;

/** Who checks whose works in one district. */
export function DistrictPlan({ plan, nameOf }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { district, status, pairs, commission, help, warnings } = plan;
  const title = district === '' ? say.noDistrict : district;
  return (
    <Card withBorder component="section" aria-label={title}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {title}
        </Title>
        <Text size="sm">{status === 'optimal' ? say.optimal : say.feasible}</Text>
        {warnings.map((warning) => (
          <Alert key={warning.ru} color="orange">
            {warning[language].replaceAll(LOGIN, nameOf)}
          </Alert>
        ))}
        {pairs.length > 0 && (
          <HeadedTable label={`${say.checkedBy}: ${title}`} columns={[say.school, say.checkedBy, say.works]}>
            {pairs.map(({ school, checkedBy, works }) => (
              <Table.Tr key={`${school} ${checkedBy}`}>
                <Table.Td>{nameOf(school)}</Table.Td>
                <Table.Td>{nameOf(checkedBy)}</Table.Td>
                <Table.Td>{works}</Table.Td>
              </Table.Tr>
            ))}
          </HeadedTable>
        )}
        <Lines title={say.commission} lines={commission.map(({ school, works }) => `${nameOf(school)}: ${works}`)} />
        <Lines title={say.help} lines={help.map(({ flagged, stable }) => say.helps(nameOf(flagged), nameOf(stable)))} />
      </Stack>
    </Card>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <Text fw={600} size="sm">
        {title}
      </Text>
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </div>
  );
}

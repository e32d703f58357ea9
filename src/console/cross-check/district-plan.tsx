import { Alert, Card, List, Stack, Text, Title } from '@mantine/core';
import type { CrossCheckPlanResponse } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { SchoolsTable } from './schools-table.js';
import { words } from './words.js';

interface Props {
  readonly plan: CrossCheckPlanResponse['districts'][number];
  readonly nameOf: (login: string) => string;
  /** Of its heading. */
  readonly level: 2 | 3;
  /** Where the papers of a school are listed; left out for a proposal. */
  readonly papersOf?: (login: string) => string;
}

/** The engine knows schools by their logins only. */
const LOGIN = /\b(?:edu|sch)\d{6}\b/gu;

/** Who checks whose works in one district. */
export function DistrictPlan({ plan, nameOf, level, papersOf }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { district, status, help, warnings } = plan;
  const title = district === '' ? say.noDistrict : district;
  return (
    <Card withBorder component="section" aria-label={title}>
      <Stack gap="sm">
        <Title order={level} size="h4">
          {title}
        </Title>
        <Text size="sm">{status === 'optimal' ? say.optimal : say.feasible}</Text>
        {warnings.map((warning) => (
          <Alert key={warning.ru} color="orange">
            {warning[language].replaceAll(LOGIN, nameOf)}
          </Alert>
        ))}
        <SchoolsTable plan={plan} title={title} nameOf={nameOf} {...(papersOf !== undefined && { papersOf })} />
        {help.length > 0 && (
          <div>
            <Text fw={600} size="sm">
              {say.help}
            </Text>
            <List size="sm">
              {help.map(({ flagged, stable }) => (
                <List.Item key={`${flagged} ${stable}`}>{say.helps(nameOf(flagged), nameOf(stable))}</List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Card>
  );
}

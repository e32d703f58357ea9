import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { DistrictPlan } from '../cross-check/district-plan.js';
import { Loaded } from '../parts/loaded.js';
import { useSchoolNames } from '../place/school-names.js';
import { exchangeFindOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './exchange-words.js';

/** Which school checks which, as the works of a cross-check were assigned. */
export function ExchangeSection({ allocationId: id }: { readonly allocationId: string }) {
  const say = useWords(words);
  const nameOf = useSchoolNames();
  const exchange = useQuery(exchangeFindOptions({ path: { id } }));
  return (
    <Stack component="section" gap="sm">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {say.title}
        </Title>
        <Anchor component={Link} href={`/rechecks/${id}/exchange`} className="no-print">
          {say.allPapers}
        </Anchor>
      </Group>
      <Text size="sm">{say.lead}</Text>
      <Loaded query={exchange}>
        {({ districts }) =>
          districts.map((plan) => (
            <DistrictPlan
              key={plan.district}
              plan={plan}
              nameOf={nameOf}
              level={3}
              papersOf={(login) => `/rechecks/${id}/exchange?school=${login}`}
            />
          ))
        }
      </Loaded>
    </Stack>
  );
}

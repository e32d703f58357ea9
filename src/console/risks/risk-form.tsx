import { Button, Group, List, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNotice } from '../parts/problem-notice.js';
import { schoolsSetRiskMutation, type RiskLevelsOfResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly school: Pick<RiskLevelsOfResponse['schools'][number], 'schoolId' | 'school' | 'risks'>;
  readonly year: number;
  readonly onSet?: () => void;
}

/** What people have decided for a school, and the place to decide: never without a reason. */
export function RiskForm({ school, year, onSet }: Props) {
  const say = useWords(words);
  const may = useMay();
  const queries = useQueryClient();
  const current = school.risks.find((risk) => risk.year === year)?.level ?? 0;
  const [level, setLevel] = useState(String(current));
  const [reason, setReason] = useState('');
  const set = useMutation({
    ...schoolsSetRiskMutation(),
    onSuccess: () => {
      notifications.show({ message: say.riskSet });
      setReason('');
      onSet?.();
      return queries.invalidateQueries();
    },
  });
  return (
    <Stack gap="xs">
      {school.risks.length === 0 ? (
        <Text size="sm">{say.noRisk}</Text>
      ) : (
        <List size="sm">
          {school.risks.map((risk) => (
            <List.Item key={risk.year}>{say.riskWas(risk.year, risk.level, risk.reason)}</List.Item>
          ))}
        </List>
      )}
      {may('schools.change') && (
        <form
          className="no-print"
          aria-label={say.riskOf(school.school)}
          onSubmit={(event) => {
            event.preventDefault();
            set.mutate({ path: { id: school.schoolId, year }, body: { level: Number(level), reason } });
          }}
        >
          {set.error !== null && <ProblemNotice error={set.error} />}
          <Group align="end" gap="sm">
            <NativeSelect
              name="level"
              label={`${say.risk}, ${year}`}
              value={level}
              onChange={(event) => setLevel(event.currentTarget.value)}
              data={Object.entries<string>(say.levels).map(([value, label]) => ({ value, label }))}
              data-autofocus
            />
            <TextInput
              name="reason"
              label={say.reason}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              required
              maxLength={1000}
              flex={1}
              miw={200}
            />
            <Button type="submit" variant="default" loading={set.isPending}>
              {say.setRisk}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}

import { Button, Group, List, NativeSelect, Text, TextInput } from '@mantine/core';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useWords } from '../words/language.js';
import type { RiskySchool, useRisk } from './use-risk.js';
import { words } from './words.js';

/** What people have decided for a school. */
export function RiskHistory({ risks }: Pick<RiskySchool, 'risks'>) {
  const say = useWords(words);
  if (risks.length === 0) return <Text size="sm">{say.noRisk}</Text>;
  return (
    <List size="sm">
      {risks.map((risk) => (
        <List.Item key={risk.year}>{say.riskWas(risk.year, risk.level, risk.reason)}</List.Item>
      ))}
    </List>
  );
}

interface Props {
  readonly year: number;
  readonly risk: ReturnType<typeof useRisk>;
}

/** The place to decide: never without a reason. */
export function RiskFields({ year, risk: { level, setLevel, reason, setReason, set } }: Props) {
  const say = useWords(words);
  return (
    <>
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
    </>
  );
}

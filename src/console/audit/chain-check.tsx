import { Alert, Button, Code, Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { auditVerifyOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

const MOST_SHOWN = 20;

/** Recomputes the chain when asked to, and says what it found. */
export function ChainCheck() {
  const say = useWords(words);
  const check = useQuery({ ...auditVerifyOptions(), enabled: false, gcTime: 0 });
  const { data } = check;
  return (
    <>
      <Group className="no-print">
        <Button variant="default" loading={check.isFetching} onClick={() => void check.refetch()}>
          {say.verify}
        </Button>
      </Group>
      {check.error !== null && <ProblemNotice error={check.error} />}
      {data?.isIntact === true && (
        <Alert color="teal" role="status" title={say.intact(data.events)}>
          <Text size="sm">{say.lastHash}</Text>
          <Code>{data.lastHash}</Code>
        </Alert>
      )}
      {data?.isIntact === false && (
        <Alert color="red" role="alert" title={say.broken(data.faults.length)}>
          <Text size="sm">{say.brokenHint}</Text>
          <List size="sm">
            {data.faults.slice(0, MOST_SHOWN).map(({ id, fault }) => (
              <List.Item key={id}>{`${say.numbered(String(id))}: ${say.faults[fault]}`}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}

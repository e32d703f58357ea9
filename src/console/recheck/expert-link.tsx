import { Button, Code, CopyButton, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { markingRoundsLinkMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly roundId: string;
  readonly personId: string;
  readonly code: string;
}

/** Issues the personal link of an expert; shown this once. */
export function ExpertLink({ roundId, personId, code }: Props) {
  const say = useWords(words);
  const issue = useMutation(markingRoundsLinkMutation());
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        className="no-print"
        aria-label={`${say.link}: ${code}`}
        loading={issue.isPending}
        onClick={() => issue.mutate({ path: { id: roundId }, body: { personId } })}
      >
        {say.link}
      </Button>
      {issue.error !== null && <ProblemNotice error={issue.error} />}
      {issue.data !== undefined && (
        <Modal opened onClose={issue.reset} title={say.linkTitle}>
          <Stack>
            <Text>{say.linkLead(code)}</Text>
            <Code block className="secret">
              {issue.data.url}
            </Code>
            <Group justify="flex-end">
              <CopyButton value={issue.data.url}>
                {({ copied, copy }) => <Button onClick={copy}>{copied ? say.copied : say.copy}</Button>}
              </CopyButton>
            </Group>
          </Stack>
        </Modal>
      )}
    </>
  );
}

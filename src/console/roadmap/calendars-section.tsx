import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ShownOnce } from '../parts/shown-once.js';
import { roadmapBodiesBodiesOptions, roadmapBodiesIssueMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** A calendar of deadlines for each responsible body. */
export function CalendarsSection({ roadmapId }: { readonly roadmapId: string }) {
  const say = useWords(words);
  const bodies = useQuery(roadmapBodiesBodiesOptions({ path: { id: roadmapId } }));
  const issue = useMutation(roadmapBodiesIssueMutation());
  return (
    <Stack component="section" gap="sm" className="no-print">
      <Title order={2} size="h4">
        {say.calendars}
      </Title>
      <Text size="sm">{say.calendarsLead}</Text>
      {issue.error !== null && <ProblemNotice error={issue.error} />}
      <Loaded query={bodies}>
        {(data) => (
          <Stack component="ul" className="plain-list" gap={6} m={0} p={0} maw="28rem">
            {data.bodies.map((body) => (
              <li key={body}>
                <Group gap="sm" justify="space-between" wrap="nowrap">
                  <Text miw={0} style={{ overflowWrap: 'anywhere' }}>
                    {body.slice(0, 1).toLocaleUpperCase('ru') + body.slice(1)}
                  </Text>
                  <Button
                    size="compact-sm"
                    variant="default"
                    style={{ flex: 'none' }}
                    aria-label={say.issueFor(body)}
                    onClick={() => issue.mutate({ path: { id: roadmapId }, body: { body } })}
                  >
                    {say.issue}
                  </Button>
                </Group>
              </li>
            ))}
          </Stack>
        )}
      </Loaded>
      {issue.data !== undefined && (
        <Modal opened onClose={issue.reset} title={say.issueFor(issue.data.body)}>
          <ShownOnce isLink secret={issue.data.url} hint={say.calendarsLead} copy={say.copy} copied={say.copied} />
        </Modal>
      )}
    </Stack>
  );
}

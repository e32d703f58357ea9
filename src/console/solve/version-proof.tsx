import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { download } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { proofWords } from './proof-words.js';
import type { Version } from './versions.js';

const FILES = ['certificate', 'problem', 'solution'] as const;

/** What is proved of a solved version, and the files by which anybody can check it. */
export function VersionProof({ version: { id, origin, bound, objective } }: { readonly version: Version }) {
  const say = useWords(proofWords);
  const { number } = useFormats();
  const mayPlan = useMay()('rosters.plan');
  const file = useMutation({
    mutationFn: (name: (typeof FILES)[number]) => download(`/api/v1/roster-versions/${id}/${name}`),
  });
  if (origin !== 'solve' && origin !== 'replan') return null;
  return (
    <details className="no-print">
      <summary>{say.title}</summary>
      <Stack gap="xs" mt="xs" maw="50rem">
        <Text size="sm">{say.claim(number(bound), number(objective))}</Text>
        <Text size="sm">{say.how}</Text>
        {file.error !== null && <ProblemNotice error={file.error} />}
        <Group gap="xs">
          {FILES.filter((name) => mayPlan || name !== 'problem').map((name) => (
            <Button
              key={name}
              size="compact-sm"
              variant="default"
              loading={file.isPending && file.variables === name}
              onClick={() => file.mutate(name)}
            >
              {say.files[name]}
            </Button>
          ))}
        </Group>
      </Stack>
    </details>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { proofWords } from './proof-words.js';
import { useVersionFile } from './use-version-file.js';
import { isSolved, type Version } from './versions.js';

const FILES = ['problem', 'solution'] as const;

/** How anybody can check what is proved of a solved version, and the files for it beside the proof. */
export function VersionProof({ version }: { readonly version: Version }) {
  const say = useWords(proofWords);
  const mayPlan = useMay()('rosters.plan');
  const file = useVersionFile(version.id);
  if (!isSolved(version)) return null;
  return (
    <details className="no-print">
      <summary>{say.title}</summary>
      <Stack gap="xs" mt="xs" maw="50rem">
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

import { Button, Group, Stack, Text } from '@mantine/core';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { proofWords } from './proof-words.js';
import { ResumeSearch, type Resume } from './resume-search.js';
import { useVersionFile } from './use-version-file.js';
import { isSolved, type Version } from './versions.js';

interface Props {
  readonly version: Version;
  readonly resume: Resume;
}

/** How near a version is proved to be to the best; beside it the proof, and the way to come nearer. */
export function VersionGap({ version, resume }: Props) {
  const say = useWords(proofWords);
  const { number, percent } = useFormats();
  const mayPlan = useMay()('rosters.plan');
  const proof = useVersionFile(version.id);
  const { origin, bound, objective, gap } = version;
  if (origin === 'what-if') return null;
  return (
    <Stack gap="xs">
      {proof.error !== null && <ProblemNotice error={proof.error} />}
      <Text size="sm">
        {objective === bound ? say.best(number(objective)) : say.claim(number(objective), number(bound), percent(gap))}
      </Text>
      <Group gap="xs">
        {isSolved(version) && (
          <Button
            size="compact-sm"
            variant="default"
            className="no-print"
            loading={proof.isPending}
            onClick={() => proof.mutate('certificate')}
          >
            {say.files.certificate}
          </Button>
        )}
        {mayPlan && objective > bound && <ResumeSearch versionId={version.id} {...resume} />}
      </Group>
    </Stack>
  );
}

import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { download, drawsVerificationOptions } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { words } from './words.js';

/** Computing the draw anew here, and everything needed to do it elsewhere. */
export function VerificationSection({ drawId }: { readonly drawId: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const verdict = useQuery({ ...drawsVerificationOptions({ path: { id: drawId } }), enabled: false });
  const folder = useMutation({ mutationFn: () => download(`/api/v1/draws/${drawId}/folder.zip`) });
  const drawn = verdict.data?.stages.reduce((sum, works) => sum + works, 0) ?? 0;
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.verify}
      </Title>
      <Text size="sm" maw="50rem">
        {say.verifyLead}
      </Text>
      {folder.error !== null && <ProblemNotice error={folder.error} />}
      {verdict.error !== null && <ProblemNotice error={verdict.error} />}
      <Group className="no-print">
        <Button variant="default" loading={verdict.isFetching} onClick={() => void verdict.refetch()}>
          {say.runVerify}
        </Button>
        <Button variant="default" loading={folder.isPending} onClick={() => folder.mutate()}>
          {say.folder}
        </Button>
      </Group>
      <div role="status">
        {verdict.data?.faults.length === 0 && <Alert color="green">{say.verified(verdict.data.files, say.works(drawn))}</Alert>}
      </div>
      {verdict.data !== undefined && verdict.data.faults.length > 0 && (
        <Alert color="red" role="alert" title={say.notVerified}>
          <List size="sm">
            {verdict.data.faults.map((fault) => (
              <List.Item key={fault.en}>{fault[language]}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}

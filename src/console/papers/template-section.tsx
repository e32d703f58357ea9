import { Alert, Button, FileButton, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { upload, type PapersKeepTemplateResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** The office's own Word file for its orders. */
export function TemplateSection() {
  const say = useWords(words);
  const keep = useMutation({
    mutationFn: (file: File) => upload<PapersKeepTemplateResponse>('/api/v1/paper-templates/order', file, 'PUT'),
  });
  return (
    <Stack component="section" gap="sm" maw="46rem">
      <Title order={2} size="h4">
        {say.template}
      </Title>
      <Text size="sm">{say.templateLead}</Text>
      {keep.error !== null && <ProblemNotice error={keep.error} />}
      <Group>
        <FileButton
          accept=".docx"
          inputProps={{ 'aria-label': say.upload, tabIndex: -1 }}
          onChange={(file) => file && keep.mutate(file)}
        >
          {({ onClick }) => (
            <Button variant="default" onClick={onClick} loading={keep.isPending}>
              {say.upload}
            </Button>
          )}
        </FileButton>
      </Group>
      {keep.data !== undefined && (
        <Alert color="green" role="status">
          {say.kept(keep.data.fileName)}
          {keep.data.unknownTags.length > 0 && (
            <>
              {' '}
              {say.unknownTags}
              <List size="sm">
                {keep.data.unknownTags.map((tag) => (
                  <List.Item key={tag}>{tag}</List.Item>
                ))}
              </List>
            </>
          )}
        </Alert>
      )}
    </Stack>
  );
}

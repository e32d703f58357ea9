import { Alert, Button, FileButton, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import {
  papersTemplateOptions,
  papersTemplateQueryKey,
  upload,
  type PapersKeepTemplateResponse,
  type PapersTemplateResponse,
} from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** The office's own Word file for its orders. */
export function TemplateSection() {
  const say = useWords(words);
  const queries = useQueryClient();
  const state = useQuery(papersTemplateOptions());
  const keep = useMutation({
    mutationFn: (file: File) => upload<PapersKeepTemplateResponse>('/api/v1/paper-templates/order', file, 'PUT'),
    onSuccess: () => queries.invalidateQueries({ queryKey: papersTemplateQueryKey() }),
  });
  return (
    <Stack component="section" gap="sm" maw="46rem">
      <Title order={2} size="h4">
        {say.template}
      </Title>
      <Text size="sm">{say.templateLead}</Text>
      <Loaded query={state}>{(template) => <KnownTemplate template={template} />}</Loaded>
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

/** Which template is kept, and every tag that may stand in one. */
function KnownTemplate({ template: { fileName, uploadedBy, tags, lists } }: { readonly template: PapersTemplateResponse }) {
  const say = useWords(words);
  return (
    <>
      <Text size="sm">{fileName === null ? say.noTemplate : say.hasTemplate(fileName, uploadedBy ?? '')}</Text>
      <details>
        <summary>{say.tags}</summary>
        <List size="sm" mt="xs">
          <List.Item>{tags.map((tag) => `{${tag}}`).join(', ')}</List.Item>
          {Object.entries(lists).map(([list, own]) => (
            <List.Item key={list}>{`{#${list}} ${own.map((tag) => `{${tag}}`).join(', ')} {/${list}}`}</List.Item>
          ))}
        </List>
      </details>
    </>
  );
}

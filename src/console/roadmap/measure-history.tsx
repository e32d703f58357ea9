import { Button, List, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ifMatch, measureHistoryListOptions, measureHistoryUndoMutation } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import type { Measure } from './measure-form.js';
import { useChangeLines } from './use-change-lines.js';
import { useRoadmapChange } from './use-roadmap-change.js';
import { words } from './words.js';

interface Props {
  readonly measure: Measure;
  readonly onUndone: () => void;
}

/** Who changed what of a measure, the newest first, each to be taken back. */
export function MeasureHistory({ measure, onUndone }: Props) {
  const say = useWords(words);
  const { moment } = useFormats();
  const linesOf = useChangeLines();
  const { id } = measure;
  const history = useQuery(measureHistoryListOptions({ path: { id } }));
  const undo = useMutation({ ...measureHistoryUndoMutation(), ...useRoadmapChange(say.undone, onUndone) });
  return (
    <details>
      <summary>{say.history}</summary>
      {undo.error !== null && <ProblemNotice error={undo.error} />}
      <Loaded query={history}>
        {({ items }) =>
          items.length === 0 ? (
            <Text size="sm">{say.noHistory}</Text>
          ) : (
            <List size="sm" spacing="xs" mt="xs">
              {items.map((change) => (
                <List.Item key={change.id}>
                  <Stack gap={2} align="flex-start">
                    <Text size="sm" c="dimmed">
                      {moment(change.changedAt)}, {change.changedBy}
                    </Text>
                    {linesOf(change).map((line) => (
                      <Text key={line} size="sm">
                        {line}
                      </Text>
                    ))}
                    {change.before.section !== undefined && (
                      <Text size="sm" c="dimmed">
                        {say.backAtEnd}
                      </Text>
                    )}
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={say.undoOf(moment(change.changedAt))}
                      loading={undo.isPending && undo.variables.path.changeId === change.id}
                      onClick={() => undo.mutate({ path: { id, changeId: change.id }, ...ifMatch(measure) })}
                    >
                      {say.undo}
                    </Button>
                  </Stack>
                </List.Item>
              ))}
            </List>
          )
        }
      </Loaded>
    </details>
  );
}

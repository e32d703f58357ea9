import { Button, List } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ifMatch, measuresRestoreMutation } from '../service/index.js';
import { useWords } from '../words/language.js';
import type { Measure } from './measure-form.js';
import { useRoadmapChange } from './use-roadmap-change.js';
import { words } from './words.js';

/** What was taken out by hand, each to be put back where it stood. */
export function RemovedMeasures({ measures }: { readonly measures: readonly Measure[] }) {
  const say = useWords(words);
  const restore = useMutation({ ...measuresRestoreMutation(), ...useRoadmapChange(say.restored) });
  if (measures.length === 0) return null;
  return (
    <details className="no-print">
      <summary>{say.removedOnes(measures.length)}</summary>
      {restore.error !== null && <ProblemNotice error={restore.error} />}
      <List size="sm" mt="xs" spacing={4}>
        {measures.map((measure) => (
          <List.Item key={measure.id}>
            {measure.number !== null && `${measure.number}. `}
            {measure.text}{' '}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={say.restoreOf(measure.text.slice(0, 80))}
              loading={restore.isPending && restore.variables.path.id === measure.id}
              onClick={() => restore.mutate({ path: { id: measure.id }, ...ifMatch(measure) })}
            >
              {say.restore}
            </Button>
          </List.Item>
        ))}
      </List>
    </details>
  );
}

import { Alert } from '@mantine/core';
import type { MarkingRoundsSubstituteResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { useFigures } from './use-figures.js';
import { words } from './words.js';

const REASONS = ['nobody-may', 'no-time'] as const;

/** What went to others, what found nobody and why, and how good the choice is. */
export function SubstitutionOutcome({ outcome }: { readonly outcome: MarkingRoundsSubstituteResponse }) {
  const say = useWords(words).substitution;
  const { decimal } = useFigures();
  const { moved, kept, left, figures } = outcome;
  const open = REASONS.map((why) => ({ why, count: left.filter((work) => work.why === why).length }));
  const sentences = [
    say.done(moved.length, kept),
    figures.status === 'optimal' ? say.proved : say.within(decimal(100 * figures.gap)),
    ...open.filter(({ count }) => count > 0).map(({ why, count }) => say.left[why](count)),
  ];
  return (
    <Alert color={left.length === 0 ? 'green' : 'orange'} role="status">
      {sentences.join(' ')}
    </Alert>
  );
}

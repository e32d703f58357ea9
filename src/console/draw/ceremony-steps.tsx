import { Box } from '@mantine/core';
import { useWords } from '../words/language.js';
import styles from './draw.module.css';
import type { Draw } from './use-draw-step.js';
import { words } from './words.js';

const STEPS = ['list', 'commit', 'plan', 'reveal', 'chance', 'drawn'] as const;
const CURRENT = { listed: 1, open: 3, closed: 4, drawn: 6, void: -1 } as const;

/** Where the ceremony stands. */
export function CeremonySteps({ state }: Pick<Draw, 'state'>) {
  const say = useWords(words);
  const current = CURRENT[state];
  if (current < 0) return null;
  return (
    <Box component="ol" className={styles['steps']} aria-label={say.stepsLabel}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index === current ? 'step' : undefined} data-done={index < current || undefined}>
          {say.steps[step]}
          {index < current && <span className="unseen">, {say.done}</span>}
        </li>
      ))}
    </Box>
  );
}

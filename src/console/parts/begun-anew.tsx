import { Text } from '@mantine/core';
import type { Job } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** That the process which did the work is gone or was gone: the work begins anew by itself, and takes longer. */
export function BegunAnew({ job: { state, attempts, isSilent } }: { readonly job: Job }) {
  const say = useWords(words);
  if (isSilent) return <Text size="sm">{say.silentWorker}</Text>;
  return state === 'running' && attempts > 1 ? <Text size="sm">{say.begunAnew(attempts)}</Text> : null;
}

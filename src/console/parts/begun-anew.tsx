import { Text } from '@mantine/core';
import type { Job } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** That the process which did the work is gone or was gone: the work begins anew by itself, and takes longer. */
export function BegunAnew({ job: { state, attempts, isSilent } }: { readonly job: Job }) {
  const say = useWords(words);
  const isAnew = state === 'running' && attempts > 1;
  return (
    <Text size="sm" role="status">
      {isSilent ? say.silentWorker : isAnew && say.begunAnew(attempts)}
    </Text>
  );
}

import { Center, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { ProblemNotice } from './problem-notice.js';
import { words } from './words.js';

interface Props<Data> {
  readonly query: UseQueryResult<Data, unknown>;
  readonly children: (data: Data) => ReactNode;
}

/** What was read, once it is there; before, that it is on its way; else, why not and what to do. */
export function Loaded<Data>({ query, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting />;
}

export function Waiting() {
  const say = useWords(words);
  return (
    <Center p="xl" role="status" aria-label={say.loading}>
      <Loader aria-hidden />
    </Center>
  );
}

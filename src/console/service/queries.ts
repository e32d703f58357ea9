import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.js';

const MOST_REPEATS = 2;

/** What has been read of the service: shown at once, read again when a window comes back to the front. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: 'always',
      retry: (failures, error) => failures < MOST_REPEATS && mayPass(error),
      networkMode: 'always',
    },
    // Without a network a change is refused at once: nobody wants it to be made by itself when they have gone on to something else.
    mutations: { networkMode: 'always' },
  },
});

/** Lost connections and a service that restarts; a refusal stays a refusal. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiProblem) || error.status === 0 || error.status === 503;
}

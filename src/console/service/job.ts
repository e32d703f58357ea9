import { useEffect, useState } from 'react';
import { jobsGet } from '../../../dist/api-client/sdk.gen.js';
import type { JobsGetResponse } from '../../../dist/api-client/types.gen.js';
import { ApiProblem } from './api-problem.js';
import { client } from './client.js';

export type Job = Pick<JobsGetResponse, 'state' | 'progress' | 'result' | 'error'>;

const PAUSE_MS = 2_000;

/** A long piece of work as it goes, told by the service over server-sent events; undefined until the first word. */
export function useJob(id: string | undefined): { readonly job: Job | undefined; readonly problem: ApiProblem | undefined } {
  const [state, setState] = useState<{ job?: Job; problem?: ApiProblem }>({});
  useEffect(() => {
    setState({});
    if (id === undefined) return undefined;
    const leaving = new AbortController();
    void follow(id, leaving.signal, (job) => setState({ job })).catch((problem: unknown) => {
      if (!leaving.signal.aborted && problem instanceof ApiProblem) setState((before) => ({ ...before, problem }));
    });
    return () => leaving.abort();
  }, [id]);
  return { job: state.job, problem: state.problem };
}

/** Listens until the work has ended or nobody wants to know; a connection that broke is taken up again. */
async function follow(id: string, signal: AbortSignal, told: (job: Job) => void): Promise<void> {
  for (;;) {
    const events = await client.sse.get({ url: '/api/v1/jobs/{id}/events', path: { id }, signal, sseMaxRetryAttempts: 1 });
    for await (const job of events.stream as AsyncGenerator<Job>) {
      told(job);
      if (hasEnded(job)) return;
    }
    signal.throwIfAborted();
    const { data } = await jobsGet({ path: { id }, signal, throwOnError: true });
    told(data);
    if (hasEnded(data)) return;
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
}

function hasEnded({ state }: Job): boolean {
  return state === 'succeeded' || state === 'failed';
}

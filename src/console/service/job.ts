import { useEffect, useState } from 'react';
import { jobsGet } from '../../../dist/api-client/sdk.gen.js';
import type { JobsGetResponse } from '../../../dist/api-client/types.gen.js';
import { ApiProblem } from './api-problem.js';
import { client } from './client.js';

export type Job = Pick<JobsGetResponse, 'state' | 'progress' | 'result' | 'error' | 'attempts' | 'isSilent'>;

const PAUSE_MS = 2_000;

/** What is known of a long piece of work; `isCutOff` while the service does not answer: it goes on with its work, and is asked until it does. */
interface Followed {
  readonly job: Job | undefined;
  readonly problem: ApiProblem | undefined;
  readonly isCutOff: boolean;
}

const NOTHING: Followed = { job: undefined, problem: undefined, isCutOff: false };

/** A long piece of work as it goes, told by the service over server-sent events; its job is undefined until the first word. */
export function useJob(id: string | undefined): Followed {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    setState(NOTHING);
    if (id === undefined) return undefined;
    const leaving = new AbortController();
    const told = (change: Partial<Followed>) => setState((before) => ({ ...before, ...change }));
    void follow(id, leaving.signal, told).catch((problem: unknown) => {
      if (!leaving.signal.aborted && problem instanceof ApiProblem) told({ problem });
    });
    return () => leaving.abort();
  }, [id]);
  return state;
}

/** Listens until the work has ended or nobody wants to know; a connection that broke is taken up again. */
async function follow(id: string, signal: AbortSignal, told: (change: Partial<Followed>) => void): Promise<void> {
  const heard = (job: Job) => told({ job, isCutOff: false });
  for (;;) {
    try {
      if (await isHeardOut(id, signal, heard)) return;
    } catch (problem) {
      if (signal.aborted || !(problem instanceof ApiProblem) || !isSilence(problem)) throw problem;
      told({ isCutOff: true });
    }
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
}

async function isHeardOut(id: string, signal: AbortSignal, heard: (job: Job) => void): Promise<boolean> {
  const events = await client.sse.get({ url: '/api/v1/jobs/{id}/events', path: { id }, signal, sseMaxRetryAttempts: 1 });
  for await (const job of events.stream as AsyncGenerator<Job>) {
    heard(job);
    if (hasEnded(job)) return true;
  }
  signal.throwIfAborted();
  const { data } = await jobsGet({ path: { id }, signal, throwOnError: true });
  heard(data);
  return hasEnded(data);
}

/** No answer at all, or a gateway's word that there is none: what a service that starts anew looks like from here. */
function isSilence({ status }: ApiProblem): boolean {
  return status === 0 || (status >= 502 && status <= 504);
}

function hasEnded({ state }: Job): boolean {
  return state === 'succeeded' || state === 'failed';
}

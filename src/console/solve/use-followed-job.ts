import { useState } from 'react';
import { keep, kept } from '../service/kept.js';

/** The search under way: whoever leaves the screen or reads it again finds it as it goes; once it has ended, it is told for the last time. */
export function useFollowedJob(rosterId: string) {
  const name = `solving.${rosterId}`;
  const [jobId, setJobId] = useState(() => kept(name) ?? undefined);
  const follow = (id: string) => {
    keep(name, id);
    setJobId(id);
  };
  return { jobId, follow, forget: () => keep(name, null) };
}

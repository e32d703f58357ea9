import { useState } from 'react';
import { keep, kept } from '../service/kept.js';

/** The search that was begun last: whoever leaves the screen or reads it again finds it as it goes. */
export function useFollowedJob(rosterId: string): readonly [string | undefined, (jobId: string) => void] {
  const name = `solving.${rosterId}`;
  const [jobId, setJobId] = useState(() => kept(name) ?? undefined);
  const follow = (id: string) => {
    keep(name, id);
    setJobId(id);
  };
  return [jobId, follow];
}

import type { Actor } from '../http/actor.js';
import type { Job } from './job.entity.js';

/** On whose behalf a job works. */
export function actorOf({ authorityId, createdBy }: Pick<Job, 'authorityId' | 'createdBy'>): Actor {
  return { authorityId, role: 'methodist', name: createdBy };
}

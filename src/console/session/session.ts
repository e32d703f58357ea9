import { createContext, use } from 'react';
import type { Right } from '../screen.js';
import type { SessionSeeResponse } from '../service/index.js';

export type Session = SessionSeeResponse;

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in, where, and what they may do. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('useSession() is for what stands inside the session.');
  return session;
}

/** `const may = useMay(); may('rosters.publish')`: for a screen that shows no button in vain. */
export function useMay(): (right: Right) => boolean {
  const { rights } = useSession();
  return (right) => rights.includes(right);
}

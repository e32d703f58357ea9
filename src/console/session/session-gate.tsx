import { Container } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Waiting } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { call } from '../service/call.js';
import { sessionSeeOptions } from '../service/index.js';
import { keep } from '../service/kept.js';
import { Frame } from '../shell/frame.js';
import { ExpiredSession } from './expired-session.js';
import { SessionContext, type Session } from './session.js';
import { Entrance } from './entrance.js';

/** Nobody comes further without a session; one that ends leaves the page as it is and asks to sign in again above it. */
export function SessionGate() {
  const queries = useQueryClient();
  const seen = useQuery({ ...sessionSeeOptions(), retry: false, staleTime: Number.POSITIVE_INFINITY });
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => {
    call.signedOut = () => setEnded(true);
  }, []);

  // What the answer to signing in says holds for the first municipality: the one that this browser has chosen is asked for.
  const enter = (session: Session) => {
    if (seen.data !== undefined && seen.data.user?.id !== session.user?.id) return location.reload();
    call.csrf = session.csrf;
    return void seen.refetch().then(() => {
      setEnded(false);
      return queries.invalidateQueries();
    });
  };

  if (seen.data !== undefined) {
    call.csrf = seen.data.csrf;
    return (
      <SessionContext value={seen.data}>
        <Frame />
        {hasEnded && <ExpiredSession onSignedIn={enter} />}
      </SessionContext>
    );
  }
  if (seen.error === null) return <Waiting />;
  if (seen.error.code === 'token.missing') return <Entrance onSignedIn={enter} />;
  if (seen.error.code === 'authority.unknown' && call.authority !== null) forgetAuthority();
  return (
    <Container component="main" size="sm" py="xl">
      <ProblemNotice error={seen.error} onRetry={() => void seen.refetch()} />
    </Container>
  );
}

/** The municipality chosen in this browser is not theirs (any more): begin with their first one. */
function forgetAuthority(): void {
  keep('authority', null);
  call.authority = null;
  location.reload();
}

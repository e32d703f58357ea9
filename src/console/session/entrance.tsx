import { useQuery } from '@tanstack/react-query';
import { Waiting } from '../parts/loaded.js';
import { installationSeeOptions, type SessionBeginResponse } from '../service/index.js';
import { FirstAdministratorPage } from '../start/first-administrator-page.js';
import { SignInPage } from './sign-in-page.js';

/** Signing in; in an installation where nobody can yet, making the first account. */
export function Entrance({ onSignedIn }: { readonly onSignedIn: (session: SessionBeginResponse) => void }) {
  const installation = useQuery({ ...installationSeeOptions(), staleTime: Number.POSITIVE_INFINITY });
  if (installation.isPending) return <Waiting />;
  return installation.data?.isNew === true ? (
    <FirstAdministratorPage onSignedIn={onSignedIn} />
  ) : (
    <SignInPage onSignedIn={onSignedIn} />
  );
}

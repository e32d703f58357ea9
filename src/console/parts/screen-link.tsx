import { Anchor } from '@mantine/core';
import { createContext, use, type ReactNode } from 'react';
import { Link } from 'wouter';

/** The paths of the screens that the one who is signed in may open. */
export const OpenPaths = createContext<ReadonlySet<string>>(new Set());

/** A link to another screen, or to a part of it; plain text for whom that screen is not open. */
export function ScreenLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const paths = use(OpenPaths);
  if (!paths.has(to.replace(/[?#].*/u, ''))) return children;
  return (
    <Anchor component={Link} href={to}>
      {children}
    </Anchor>
  );
}

import { AsyncLocalStorage } from 'node:async_hooks';

interface Scope {
  authorityId: string | null;
}

const scopes = new AsyncLocalStorage<Scope>();

/** Runs a request whose authority is not known yet. */
export function inNewScope(work: () => void): void {
  scopes.run({ authorityId: null }, work);
}

/** From here on the request reads and writes rows of this authority only; null: of all. */
export function narrowTo(authorityId: string | null): void {
  const scope = scopes.getStore();
  if (scope !== undefined) scope.authorityId = authorityId;
}

/** Runs work that reads and writes rows of one authority only. */
export function within<Result>(authorityId: string, work: () => Promise<Result>): Promise<Result> {
  return scopes.run({ authorityId }, work);
}

/** Runs work above the authorities: who signs in, and what was answered before. It guards itself by its conditions. */
export function asService<Result>(work: () => Promise<Result>): Promise<Result> {
  return scopes.run({ authorityId: null }, work);
}

/** The authority the present work is kept within; null outside of any. */
export function presentAuthority(): string | null {
  return scopes.getStore()?.authorityId ?? null;
}

const prefix = 'obektiv.';

/** What this browser remembers between visits: choices of the screen, never data. A browser that refuses simply forgets. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
  } catch {
    // A full or forbidden store: the choice holds until the page is left.
  }
}

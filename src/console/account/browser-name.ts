/** In the order of asking: each names itself after the one it resembles, too. */
const BROWSERS = [
  ['YaBrowser/', 'Яндекс Браузер'],
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** `Firefox, Windows` of the name a browser gives itself; undefined when it is none that is known. */
export function browserName(userAgent: string): string | undefined {
  const parts = [firstIn(userAgent, BROWSERS), firstIn(userAgent, SYSTEMS)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

function firstIn(text: string, known: readonly (readonly [mark: string, name: string])[]): string | undefined {
  return known.find(([mark]) => text.includes(mark))?.[1];
}

import { kept } from './kept.js';

/** What every request to the service carries; the session and the language write it, the client reads it. */
export const call: {
  language: 'ru' | 'en';
  /** Proves that a change comes from a page of ours. */
  csrf: string | null;
  /** The code of the municipality to work in, where somebody has several. */
  authority: string | null;
  /** Told when the service does not know the session any more. */
  signedOut: () => void;
} = { language: 'ru', csrf: null, authority: kept('authority'), signedOut: () => undefined };

export function headersOfCall(): Record<string, string> {
  return {
    'Accept-Language': call.language,
    ...(call.csrf !== null && { 'X-CSRF-Token': call.csrf }),
    ...(call.authority !== null && { 'X-Authority': call.authority }),
  };
}

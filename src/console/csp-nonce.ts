import { setNonce } from 'get-nonce';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

// The lock on scrolling under an open dialogue writes a style of its own.
setNonce(nonce);

/** What lets our own `<style>` elements pass the Content-Security-Policy of this page. */
export function cspNonce(): string {
  return nonce;
}

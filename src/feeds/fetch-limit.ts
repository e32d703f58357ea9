const BURST = 30;
const SECONDS_PER_FETCH = 10;
const MOST_LINKS = 50_000;

/**
 * How often one link may be fetched: thirty times at once, then every ten seconds. Per link, not per address: the
 * calendar services of the world fetch from a few addresses for everybody.
 */
export class FetchLimit {
  private readonly links = new Map<string, { readonly left: number; readonly at: number }>();

  /** Seconds to wait before the next fetch; 0 grants this one. */
  secondsToWait(linkId: string, at: Date): number {
    const now = at.getTime() / 1000;
    const before = this.links.get(linkId) ?? { left: BURST, at: now };
    const left = Math.min(BURST, before.left + Math.max(0, now - before.at) / SECONDS_PER_FETCH);
    const isGranted = left >= 1;
    this.remember(linkId, { left: isGranted ? left - 1 : left, at: now });
    return isGranted ? 0 : Math.ceil((1 - left) * SECONDS_PER_FETCH);
  }

  /** Moves the link to the end, so that the one fetched longest ago is the first to be forgotten. */
  private remember(linkId: string, bucket: { readonly left: number; readonly at: number }): void {
    this.links.delete(linkId);
    this.links.set(linkId, bucket);
    if (this.links.size > MOST_LINKS) this.links.delete(this.links.keys().next().value!);
  }
}

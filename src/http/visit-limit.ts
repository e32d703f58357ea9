const MOST_VISITORS = 50_000;

/** How often one visitor may come: so many times at once, then at a steady pace. */
export class VisitLimit {
  private readonly visitors = new Map<string, { readonly left: number; readonly at: number }>();

  constructor(
    private readonly burst: number,
    private readonly secondsPerVisit: number,
  ) {}

  /** Seconds to wait before the next visit; 0 grants this one. */
  secondsToWait(visitor: string, at: Date): number {
    const now = at.getTime() / 1000;
    const before = this.visitors.get(visitor) ?? { left: this.burst, at: now };
    const left = Math.min(this.burst, before.left + Math.max(0, now - before.at) / this.secondsPerVisit);
    const isGranted = left >= 1;
    this.remember(visitor, { left: isGranted ? left - 1 : left, at: now });
    return isGranted ? 0 : Math.ceil((1 - left) * this.secondsPerVisit);
  }

  /** Moves the visitor to the end, so that the one who came longest ago is the first to be forgotten. */
  private remember(visitor: string, bucket: { readonly left: number; readonly at: number }): void {
    this.visitors.delete(visitor);
    this.visitors.set(visitor, bucket);
    if (this.visitors.size > MOST_VISITORS) this.visitors.delete(this.visitors.keys().next().value!);
  }
}

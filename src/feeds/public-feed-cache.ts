/** A rendered feed, and until when nothing but a publication changes it. */
export interface KeptFeed<Feed> {
  readonly feed: Feed;
  /** Tells the state of the items and of the campaign that it was made from. */
  readonly state: string;
  /** In milliseconds; a tombstone leaves the feed then. */
  readonly validUntil: number;
}

const MOST = 50;

/** Rendered public feeds, the same for all who subscribe: a region's is made once a publication, not once a fetch. The longest unasked go first. */
export class PublicFeedCache<Feed> {
  private readonly kept = new Map<string, KeptFeed<Feed>>();

  get(key: string, state: string, at: Date): Feed | undefined {
    const known = this.kept.get(key);
    if (known === undefined || known.state !== state || known.validUntil <= at.getTime()) return undefined;
    this.kept.delete(key);
    this.kept.set(key, known);
    return known.feed;
  }

  keep(key: string, feed: KeptFeed<Feed>): void {
    this.kept.set(key, feed);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }
}

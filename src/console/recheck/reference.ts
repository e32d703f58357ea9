/** A work with which the commission itself is measured: one whose total is known, or one that all experts mark. */
export interface Reference {
  readonly workId: string;
  readonly name: string;
  readonly kind: 'control' | 'anchor';
  /** Null for an anchor. */
  readonly total: number | null;
}

/** As the service takes them. */
export function askedReferences(references: readonly Reference[]) {
  return {
    controls: references.flatMap(({ workId, total }) => (total === null ? [] : [{ workId, total }])),
    anchors: references.filter(({ kind }) => kind === 'anchor').map(({ workId }) => workId),
  };
}

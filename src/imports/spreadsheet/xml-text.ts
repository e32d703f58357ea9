const ENTITIES: Readonly<Record<string, string>> = { '&quot;': '"', '&apos;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** The text of an attribute as it was before XML escaped it. */
export function xmlText(escaped: string): string {
  return escaped.replaceAll(/&(?:quot|apos|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Whether a part ends with the end of its root element; of one cut short, the library reads what there is. */
export function isWhole(part: Buffer, root: string): boolean {
  return new RegExp(`</(?:[\\w.-]+:)?${root}\\s*>\\s*(?:<!--.*-->\\s*)?$`, 'su').test(part.subarray(-500).toString('latin1'));
}

/** Counts the numbered paragraphs of a Word document: their numbers stand nowhere in its text. */
export class ListNumbers {
  private readonly counts = new Map<string, readonly number[]>();
  private list: string | null = null;
  private level = 0;
  private hasText = false;

  startParagraph(): void {
    this.list = null;
    this.level = 0;
    this.hasText = false;
  }

  belongTo(list: string): void {
    this.list = list === '0' ? null : list;
  }

  standAt(level: number): void {
    this.level = level;
  }

  seeText(text: string): void {
    this.hasText ||= text.trim() !== '';
  }

  /** The number of a paragraph that consists of nothing else, such as `3.` or `2.1.`; null for all others. */
  endParagraph(): string | null {
    if (this.list === null) return null;
    const known = this.counts.get(this.list) ?? [];
    const upper = Array.from({ length: this.level }, (_, level) => known[level] ?? 1);
    const counted = [...upper, (known[this.level] ?? 0) + 1];
    this.counts.set(this.list, counted);
    return this.hasText ? null : `${counted.join('.')}.`;
  }
}

/** A letter's text cut at a line's end to at most so many characters; its links stay, for the page they open tells it all. */
export function shortText(text: string, most: number): string {
  if (text.length <= most) return text;
  const links = text
    .trimEnd()
    .split('\n\n')
    .filter((paragraph) => /\nhttps?:\S+$/u.test(paragraph));
  const end = ['…', ...links].join('\n\n');
  const start = text.slice(0, most - end.length);
  return `${start.slice(0, start.lastIndexOf('\n') + 1)}${end}`;
}

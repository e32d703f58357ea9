const ROW = /<(?:\w+:)?row\s[^>]*>/g;

/** The numbers of a worksheet part's rows that are hidden, by hand or by a filter. */
export function hiddenRows(part: Buffer): ReadonlySet<number> {
  const hidden = new Set<number>();
  if (!part.includes(' hidden="')) return hidden;
  let number = 0;
  for (const [tag] of part.toString('latin1').matchAll(ROW)) {
    const told = /\sr="(\d+)"/.exec(tag)?.[1];
    number = told === undefined ? number + 1 : Number(told);
    if (/\shidden="(?:1|true)"/.test(tag)) hidden.add(number);
  }
  return hidden;
}

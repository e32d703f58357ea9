/** A sentence in which no line ends between a number and its %. */
export function unbroken(sentence: string): string {
  return sentence.replaceAll(' %', '\u00A0%');
}

/** A school with its address, in which no line ends between № and its number. */
export function placeText(place: string | null): string | null {
  return place === null ? null : place.replaceAll('№ ', '№\u00A0');
}

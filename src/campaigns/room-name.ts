/** `каб. 12` by the word `каб.`; a room that says itself what it is («актовый зал», «каб. 5») stays as it is. */
export function roomName(room: string, word: string): string {
  return /^\d/u.test(room) ? `${word} ${room}` : room;
}

import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import type { Fate } from './letter-table.js';
import type { Letter } from './use-letters.js';
import { words } from './words.js';

/** What has become of a letter that has left; undefined while it waits to be looked at. */
export function useFate(): (letter: Letter) => Fate | undefined {
  const { fates } = useWords(words);
  const { shortMoment } = useFormats();
  return ({ state, channel, sentAt, seenAt }) => {
    if (state === 'draft') return undefined;
    if (seenAt !== null) return { text: fates.seen(shortMoment(seenAt)), isSeen: true };
    const isByHand = state === 'waiting' && channel === 'copy';
    return { text: isByHand ? fates.byHand : fates[state](sentAt === null ? '' : shortMoment(sentAt)), isSeen: false };
  };
}

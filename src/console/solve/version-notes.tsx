import { List } from '@mantine/core';
import { useLanguage, useWords } from '../words/language.js';
import type { Version } from './versions.js';
import { whyWords } from './why-words.js';

const MOST_SHOWN = 200;

/** What was assumed of the data, and who was left out and why; whoever is left out first. */
export function VersionNotes({ version: { warnings } }: { readonly version: Version }) {
  const say = useWords(whyWords);
  const { language } = useLanguage();
  if (warnings.length === 0) return null;
  const sorted = warnings.toSorted((one, other) => Number(other.isLeftOut) - Number(one.isLeftOut));
  return (
    <details>
      <summary>{say.notes(warnings.length)}</summary>
      <List size="sm" mt="xs">
        {sorted.slice(0, MOST_SHOWN).map((warning) => (
          <List.Item key={`${warning.code} ${warning.person ?? ''} ${warning.school ?? ''} ${warning.ru}`}>
            {warning[language]}
          </List.Item>
        ))}
      </List>
    </details>
  );
}

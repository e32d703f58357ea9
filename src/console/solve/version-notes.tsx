import { List } from '@mantine/core';
import { useNames } from '../roster/names.js';
import { useLanguage, useWords } from '../words/language.js';
import type { Version } from './versions.js';
import { warningGroups } from './warning-groups.js';
import { whyWords } from './why-words.js';

const MOST_SHOWN = 200;

/** What was assumed of the data, and who was left out and why; whoever is left out first. */
export function VersionNotes({ version: { warnings } }: { readonly version: Version }) {
  const say = useWords(whyWords);
  const names = useNames();
  const { language } = useLanguage();
  if (warnings.length === 0) return null;
  return (
    <details>
      <summary>{say.notes(warnings.length)}</summary>
      <List size="sm" mt="xs" maw="60rem">
        {warningGroups(warnings, language)
          .slice(0, MOST_SHOWN)
          .map(({ text, people }) => (
            <List.Item key={`${text} ${people.join(' ')}`}>
              {people.length === 0 ? text : `${text.replace(/\.$/u, '')}: ${people.map(names.of).join(', ')}`}
            </List.Item>
          ))}
      </List>
    </details>
  );
}

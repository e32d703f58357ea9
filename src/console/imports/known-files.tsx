import { Accordion, List } from '@mantine/core';
import { useLanguage, useWords } from '../words/language.js';
import { knownFiles } from './known-files-words.js';
import { words } from './words.js';

/** Everything an import understands, for whoever wonders whether their own file will do. */
export function KnownFiles() {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <Accordion variant="contained" order={2}>
      <Accordion.Item value="known">
        <Accordion.Control>{say.known}</Accordion.Control>
        <Accordion.Panel>
          <List size="sm" spacing={4}>
            {knownFiles[language].map(([name, what]) => (
              <List.Item key={name}>
                <strong>{name}</strong> – {what}
              </List.Item>
            ))}
          </List>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

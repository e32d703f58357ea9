import { Text } from '@mantine/core';
import { useLanguage, useWords } from '../words/language.js';
import type { Finding } from './sitting.js';
import { words } from './words.js';

/** What the norms say, what to do, and whether it is law: sentences, never only a colour. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <div>
      {findings.map(({ norm, severity, source, message, remedy, value }) => (
        <Text key={`${norm} ${value}`} size="sm" mb={4}>
          <Text span inherit fw={600} c={severity === 'error' ? 'var(--mantine-color-error)' : undefined}>
            {say[severity]}:
          </Text>{' '}
          {message[language]}. {remedy[language]}. <Text span c="dimmed">{`(${say.sources[source]})`}</Text>
        </Text>
      ))}
    </div>
  );
}

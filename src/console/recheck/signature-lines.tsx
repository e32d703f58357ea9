import { Group, Text } from '@mantine/core';
import { useWords } from '../words/language.js';
import styles from './packs.module.css';
import { words } from './words.js';

/** Where those who hand papers over and take them sign. */
export function SignatureLines({ lines }: { readonly lines: readonly string[] }) {
  const say = useWords(words);
  return (
    <Group gap="xl" my="md">
      {lines.map((who) => (
        <div key={who} className={styles['line']}>
          {who}
          <Text size="xs" c="dimmed">
            {say.pack.signature}
          </Text>
        </div>
      ))}
    </Group>
  );
}

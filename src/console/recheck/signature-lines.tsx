import { Text } from '@mantine/core';
import { useWords } from '../words/language.js';
import styles from './packs.module.css';
import { words } from './words.js';

/** Where those who hand papers over and take them sign: on the line, and under it small what belongs there. */
export function SignatureLines({ lines }: { readonly lines: readonly string[] }) {
  const say = useWords(words);
  return (
    <div className={styles['signatures']}>
      {lines.map((who) => (
        <div key={who}>
          <div className={styles['line']}>{who}</div>
          <Text size="xs" c="dimmed" ta="center">
            {say.pack.signature}
          </Text>
        </div>
      ))}
    </div>
  );
}

import { Text } from '@mantine/core';
import { useWords } from '../words/language.js';
import styles from './draw.module.css';
import { words } from './words.js';

interface Props {
  readonly name: string;
  readonly hash: string;
  /** The first bytes of the hash as words. */
  readonly spoken?: readonly string[];
}

/** A hash, and its first words to be read aloud and written down by those who are present. */
export function HashWords({ name, hash, spoken = [] }: Props) {
  const say = useWords(words);
  return (
    <div>
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text className={styles['hash']}>{hash}</Text>
      {spoken.length > 0 && (
        <Text size="sm">
          {say.readAloud}: <strong lang="ru">{spoken.join(' · ')}</strong>
        </Text>
      )}
    </div>
  );
}

import { Button, Text } from '@mantine/core';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import styles from './board.module.css';
import { useBoardFacts } from './board-context.js';
import { stepSentence } from './change-sentence.js';
import { words } from './words.js';

/** Who did what on the board; whatever was done by hand can be taken back by anybody, under what came after it. */
export function History() {
  const say = useWords(words);
  const { day, moment } = useFormats();
  const facts = useBoardFacts();
  const { board, make, mayPlan } = facts;
  return (
    <details>
      <summary>{say.history.name}</summary>
      <ol className={styles.list} reversed>
        {board.steps.map((step) => {
          const sentence = stepSentence(step, { ...facts, day }, say);
          return (
            <li key={step.number}>
              <div>
                <Text size="sm">{sentence}</Text>
                <Text size="xs" c="dimmed">
                  {say.by(step.createdBy, moment(step.createdAt))}
                  {step.state === 'published' && `, ${say.history.published}`}
                </Text>
              </div>
              {mayPlan && step.edit !== null && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={say.history.takeBackWhat(sentence)}
                  onClick={() => make({ kind: 'undo', of: step.number })}
                >
                  {say.history.takeBack}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

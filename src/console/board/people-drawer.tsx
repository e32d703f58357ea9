import { Button, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { useWords } from '../words/language.js';
import styles from './board.module.css';
import { useBoardFacts } from './board-context.js';
import { PeopleList } from './people-list.js';
import { words } from './words.js';

/** Where there is no room for them beside the table: everybody with their load, until somebody's places are to be marked. */
export function PeopleDrawer() {
  const say = useWords(words).panel;
  const { chosen } = useBoardFacts();
  const [isOpen, { open, close }] = useDisclosure(false);
  useEffect(close, [chosen, close]);
  return (
    <>
      <Button size="xs" variant="default" onClick={open}>
        {say.all}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="bottom"
        size="75%"
        title={say.all}
        closeButtonProps={{ 'aria-label': say.close }}
      >
        <div className={styles.panel}>
          <PeopleList />
        </div>
      </Drawer>
    </>
  );
}

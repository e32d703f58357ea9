import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import styles from './packs.module.css';

interface Props {
  /** What the button that unfolds it says. */
  readonly show: string;
  readonly children: ReactNode;
}

/** A long list of a sheet: on a telephone behind a button until it is wanted, on a wide screen and on paper always there. */
export function FoldedList({ show, children }: Props) {
  const [isFolded, setFolded] = useState(true);
  return (
    <>
      {isFolded && (
        <Button variant="default" fullWidth className={`${styles['unfold']} no-print`} onClick={() => setFolded(false)}>
          {show}
        </Button>
      )}
      <div className={isFolded ? styles['folded'] : undefined}>{children}</div>
    </>
  );
}

import { Button, FileButton, Text } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import classes from './file-drop.module.css';

interface Props {
  readonly label: string;
  readonly hint: string;
  /** What the choice of files offers: `.xlsx,.csv`. */
  readonly accept: string;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to drop a file on; the button does the same for a keyboard or a finger. */
export function FileDrop({ label, hint, accept, isBusy, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  const take = (file: File | null | undefined) => {
    if (file && !isBusy) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={isOver ? `${classes.drop} ${classes.over}` : classes.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton onChange={take} accept={accept} inputProps={{ 'aria-label': label, tabIndex: -1 }}>
        {({ onClick }) => (
          <Button onClick={onClick} loading={isBusy}>
            {label}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    </div>
  );
}

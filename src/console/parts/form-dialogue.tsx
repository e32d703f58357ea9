import { Drawer, Modal, Stack, type ModalProps } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../words/language.js';
import { Confirm } from './confirm.js';
import { useUnsaved } from './unsaved.js';
import { words } from './words.js';

interface Props extends Pick<ModalProps, 'size' | 'centered' | 'closeButtonProps'> {
  readonly title: ReactNode;
  readonly opened?: boolean;
  readonly onClose: () => void;
  readonly onSend: (form: HTMLFormElement) => void;
  /** It is being sent, so that nothing is lost with it any more. */
  readonly isPending: boolean;
  /** At the edge of the screen, which stays in view, instead of over its middle. */
  readonly isBeside?: boolean;
  readonly children: ReactNode;
}

/** A form above the screen. Its own way back closes it at once; a key, a click beside it, a link or an arrow of the browser ask first if something was typed. */
export function FormDialogue({ opened = true, onClose, onSend, isPending, isBeside = false, children, ...frame }: Props) {
  const say = useWords(words).leave;
  const [isTyped, setTyped] = useState(false);
  const [isAsked, ask] = useState(false);
  useUnsaved(opened && isTyped && !isPending);
  useEffect(() => {
    if (!opened) setTyped(false);
  }, [opened]);
  const close = () => {
    ask(false);
    onClose();
  };
  const shared = { ...frame, opened, closeOnEscape: !isAsked, onClose: () => (isTyped ? ask(true) : close()) };
  const form = (
    <form
      onChange={() => setTyped(true)}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(event.currentTarget);
      }}
    >
      <Stack>{children}</Stack>
    </form>
  );
  return (
    <>
      {isBeside ? (
        <Drawer {...shared} position="right">
          {form}
        </Drawer>
      ) : (
        <Modal {...shared}>{form}</Modal>
      )}
      {isAsked && <Confirm title={say.title} ask={say.ask} doIt={say.doIt} isLoss onYes={close} onNo={() => ask(false)} />}
    </>
  );
}

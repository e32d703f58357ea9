import { Button, Fieldset, Group, Stack, type ButtonProps, type FieldsetProps, type StackProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMay } from '../session/session.js';

interface Props {
  /** Who has it not may read the fields, and has no button. */
  readonly right: Parameters<ReturnType<typeof useMay>>[0];
  readonly onSave: (form: HTMLFormElement) => void;
  /** What the button says. */
  readonly save: string;
  readonly isSaving: boolean;
  readonly frame: Omit<FieldsetProps, 'disabled' | 'children'>;
  readonly gap: StackProps['gap'];
  readonly button?: Pick<ButtonProps, 'variant'>;
  readonly children: ReactNode;
}

/** Fields with one button that saves them, for who may change them. */
export function GuardedForm({ right, onSave, save, isSaving, frame, gap, button, children }: Props) {
  const may = useMay();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(event.currentTarget);
      }}
    >
      <Fieldset {...frame} disabled={!may(right)}>
        <Stack gap={gap}>
          {children}
          {may(right) && (
            <Group>
              <Button {...button} type="submit" loading={isSaving}>
                {save}
              </Button>
            </Group>
          )}
        </Stack>
      </Fieldset>
    </form>
  );
}

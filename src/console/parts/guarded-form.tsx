import { Button, Fieldset, Stack, type ButtonProps, type FieldsetProps, type StackProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { AskingForm } from './asking-form.js';
import { SaveBar } from './save-bar.js';
import { useMay } from '../session/session.js';

interface Props {
  /** Who has it not may read the fields, and has no button. */
  readonly right: Parameters<ReturnType<typeof useMay>>[0];
  readonly onSave: (form: HTMLFormElement) => void;
  /** What the button says. */
  readonly save: string;
  readonly saving: { readonly isPending: boolean; readonly isSuccess: boolean };
  readonly frame: Omit<FieldsetProps, 'disabled' | 'children'>;
  readonly gap: StackProps['gap'];
  readonly button?: Pick<ButtonProps, 'variant'>;
  /** Of a form longer than a screen: the button stays in view, and says whether something is not saved yet. */
  readonly isChanged?: boolean;
  /** Why it could not be saved; stands with the button. */
  readonly refusal?: ReactNode;
  readonly children: ReactNode;
}

/** Fields with one button that saves them, for who may change them. */
export function GuardedForm({ right, onSave, save, saving, frame, gap, button, isChanged, refusal, children }: Props) {
  const may = useMay();
  return (
    <AskingForm sending={saving} isChanged={isChanged} onSend={onSave}>
      <Fieldset {...frame} disabled={!may(right)}>
        <Stack gap={gap}>
          {children}
          {may(right) && (
            <SaveBar isChanged={isChanged} refusal={refusal}>
              <Button {...button} type="submit" loading={saving.isPending}>
                {save}
              </Button>
            </SaveBar>
          )}
        </Stack>
      </Fieldset>
    </AskingForm>
  );
}

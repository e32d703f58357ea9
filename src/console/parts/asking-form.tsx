import { useEffect, useState, type ReactNode } from 'react';
import { useUnsaved } from './unsaved.js';

interface Props {
  readonly onSend: (form: HTMLFormElement, event: SubmitEvent) => void;
  /** What is sent: from then on nothing is lost by leaving, unless it is refused. */
  readonly sending: { readonly isPending: boolean; readonly isSuccess: boolean };
  /** Of a form that knows it itself; otherwise whatever is typed counts. */
  readonly isChanged?: boolean | undefined;
  readonly className?: string | undefined;
  /** What the form is called, where several are alike. */
  readonly label?: string;
  readonly autoComplete?: 'off';
  readonly children: ReactNode;
}

/** A form on a screen: a link, an arrow of the browser or the end of the page asks first if something was typed. */
export function AskingForm({ onSend, sending: { isPending, isSuccess }, isChanged, label, children, ...form }: Props) {
  const [isTyped, setTyped] = useState(false);
  useUnsaved((isChanged ?? isTyped) && !isPending);
  useEffect(() => {
    if (isSuccess) setTyped(false);
  }, [isSuccess]);
  return (
    <form
      {...form}
      aria-label={label}
      onChange={() => setTyped(true)}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(event.currentTarget, event.nativeEvent);
      }}
    >
      {children}
    </form>
  );
}

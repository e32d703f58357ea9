import { Anchor, Input, List } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { byPlace, markAsRefused, refusedFieldOf, type Fault, type RefusedField } from './refused-field.js';

/** A fault, and the field on the screen that it speaks of. */
interface Told extends Fault {
  readonly messageId: string;
  readonly field?: RefusedField | undefined;
}

/** All that is wrong with what was sent: each field by its label, and the same beside it; the first of them has the focus. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [told, tell] = useState<readonly Told[]>(() => faults.map((fault, at) => ({ ...fault, messageId: `${id}-${at}` })));
  useEffect(() => {
    const form = list.current?.closest('form') ?? list.current?.closest('[role=dialog], section, main');
    if (!form) return undefined;
    const found = told
      .map((fault) => ({ ...fault, field: refusedFieldOf(form, fault) }))
      .toSorted((one, other) => byPlace(one.field, other.field));
    const unmark = found.flatMap(({ field, messageId }) => (field === undefined ? [] : markAsRefused(field, messageId)));
    tell(found);
    found[0]?.field?.control.focus();
    return () => unmark.forEach((undo) => undo());
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a list is of one refusal: the next refusal has a list of its own
  }, []);
  return (
    <div ref={list}>
      <List size="sm">
        {told.map(({ where, message, messageId, field }) => (
          <List.Item key={messageId}>
            {field === undefined ? (
              `${placeOf(where)}${message}`
            ) : (
              <>
                <Anchor
                  component="button"
                  type="button"
                  inherit
                  c="inherit"
                  ta="start"
                  py={2}
                  className="fault"
                  underline="always"
                  onClick={() => field.control.focus()}
                >
                  {`${field.label}: ${message}`}
                </Anchor>
                {createPortal(<Input.Error id={messageId}>{message}</Input.Error>, field.wrapper)}
              </>
            )}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

/** `body.email` is of use to a programmer; on the screen the last name is enough. */
function placeOf(where: string): string {
  const name = where.split('.').at(-1) ?? '';
  return name === '' ? '' : `${name}: `;
}

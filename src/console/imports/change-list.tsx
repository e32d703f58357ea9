import { Accordion, List, Text } from '@mantine/core';
import { useState } from 'react';
import type { ImportsFindResponse } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { fieldText, fieldTitle, keyText } from './field-words.js';
import { resultWords } from './result-words.js';
import { targetTitle } from './table-words.js';

type Change = ImportsFindResponse['changes'][number];

/** Record by record, field by field; opened by whoever wants to know exactly. */
export function ChangeList({ changes, total }: { readonly changes: readonly Change[]; readonly total: number }) {
  const say = useWords(resultWords);
  const [isOpen, setOpen] = useState(false);
  if (changes.length === 0) return null;
  return (
    <Accordion variant="contained" order={2} onChange={(value) => setOpen(value !== null)}>
      <Accordion.Item value="changes">
        <Accordion.Control>{say.changes}</Accordion.Control>
        <Accordion.Panel>
          {isOpen && (
            <>
              {changes.length < total && <Text size="sm">{say.changesSome(changes.length, total)}</Text>}
              <List size="sm" spacing={4}>
                {changes.map((change) => (
                  <ChangeItem key={`${change.target} ${change.id}`} change={change} />
                ))}
              </List>
            </>
          )}
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function ChangeItem({ change: { target, key, before, after } }: { readonly change: Change }) {
  const say = useWords(resultWords);
  const { language } = useLanguage();
  const text = (column: string, value: unknown) => fieldText(column, value, language);
  const fields = Object.entries(after).flatMap(([column, value]) => {
    const title = fieldTitle(column, language);
    if (title === null) return [];
    if (before !== null) return [`${title}: ${text(column, before[column])} → ${text(column, value)}`];
    return text(column, value) === '–' ? [] : [`${title}: ${text(column, value)}`];
  });
  return (
    <List.Item>
      <strong>{`${targetTitle(target, language)} ${keyText(key, language)}`}</strong>
      {before === null ? ` (${say.isNew})` : ''}
      {fields.length > 0 && ` – ${fields.join('; ')}`}
    </List.Item>
  );
}

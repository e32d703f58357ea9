import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { dictionary } from '../words/dictionary.js';
import { useWords } from '../words/language.js';

const words = dictionary({ chosen: (names: string) => `Выбрано: ${names}` }, { chosen: (names: string) => `Chosen: ${names}` });

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

interface Props<Value extends string> extends Omit<MultiSelectProps<Value>, 'data' | 'value'> {
  readonly data: readonly Choice<Value>[];
  readonly value: readonly Value[];
}

/** Several choices from a list; they stand in the field, and whoever only hears it is told them with it. */
export function ManySelect<Value extends string>({ data, value, description, ...field }: Props<Value>) {
  const say = useWords(words);
  const labels = data.filter((choice) => value.includes(choice.value)).map(({ label }) => label);
  const chosen = labels.length > 0 && <span className="unseen"> {say.chosen(labels.join(', '))}</span>;
  const heard = description === undefined && chosen === false ? undefined : [description, chosen];
  return (
    <MultiSelect
      {...field}
      data={[...data]}
      value={[...value]}
      description={heard}
      {...(description === undefined && { descriptionProps: { className: 'unseen' } })}
    />
  );
}

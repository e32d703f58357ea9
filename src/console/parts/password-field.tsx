import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { dictionary } from '../words/dictionary.js';
import { useWords } from '../words/language.js';

const words = dictionary({ show: 'Показать написанное' }, { show: 'Show what is typed' });

interface Props extends PasswordInputProps {
  readonly label: string;
}

/** What nobody may read over a shoulder; the button that shows it says of which field. */
export function PasswordField(props: Props) {
  const say = useWords(words);
  return <PasswordInput {...props} visibilityToggleButtonProps={{ 'aria-label': `${say.show}: ${props.label}` }} />;
}

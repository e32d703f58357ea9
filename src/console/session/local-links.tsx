import { Alert } from '@mantine/core';
import { useWords } from '../words/language.js';
import { localLinksWords } from './local-links-words.js';
import { useSession } from './session.js';

/** Says, before anything is sent, that nobody elsewhere will be able to open what is in it. */
export function LocalLinks() {
  const { localLinks } = useSession();
  const say = useWords(localLinksWords);
  if (localLinks === null) return null;
  return (
    <Alert color="yellow" role="note" className="no-print">
      {say.warning(localLinks)}
    </Alert>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { messagesTextOptions } from '../service/index.js';
import { LetterModal } from './letter-modal.js';
import { LetterSheet } from './letter-sheet.js';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly close: () => void;
}

/** A written letter; that it was read is noted by the service. */
export function LetterText({ id, title, close }: Props) {
  const query = useQuery(messagesTextOptions({ path: { id } }));
  return (
    <LetterModal title={title} close={close}>
      <Loaded query={query}>{(letter) => <LetterSheet {...letter} />}</Loaded>
    </LetterModal>
  );
}

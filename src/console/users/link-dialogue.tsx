import { Modal, Text } from '@mantine/core';
import { ShownOnce } from '../parts/shown-once.js';
import type { UsersResetLinkResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

export interface IssuedLink {
  readonly name: string;
  /** null: they have an account already. */
  readonly issued: UsersResetLinkResponse | null;
}

/** The link with which somebody chooses a password, to be handed over. */
export function LinkDialogue({ link, onClose }: { readonly link: IssuedLink | undefined; readonly onClose: () => void }) {
  const say = useWords(words);
  const { moment } = useFormats();
  return (
    <Modal opened={link !== undefined} onClose={onClose} title={`${say.linkReady}: ${link?.name ?? ''}`} size="lg" centered>
      {link?.issued ? (
        <ShownOnce
          isLink
          secret={link.issued.link}
          hint={`${say.linkMail[link.issued.mail]} ${say.linkHint(moment(link.issued.expiresAt))}`}
          copy={say.copy}
          copied={say.copied}
        />
      ) : (
        <Text size="sm">{say.linkOfAccount}</Text>
      )}
    </Modal>
  );
}

/** Injection token of whoever carries links to people: mail, when an installation has it. */
export const ACCOUNT_NOTICES = Symbol('account notices');

export interface AccountNotice {
  readonly kind: 'invitation' | 'password-reset';
  readonly email: string;
  readonly name: string;
  readonly link: string;
  readonly expiresAt: Date;
}

export interface AccountNotices {
  /** Takes a notice to be delivered; the caller does not wait for the delivery. */
  send(notice: AccountNotice): Promise<void>;
}

/** An installation without mail: links are handed over by whoever invited. */
export const noNotices: AccountNotices = { send: async () => undefined };

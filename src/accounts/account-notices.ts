/** Injection token of whoever carries links to people. */
export const ACCOUNT_NOTICES = Symbol('account notices');

export interface AccountNotice {
  readonly kind: 'invitation' | 'password-reset';
  readonly email: string;
  readonly name: string;
  readonly link: string;
  readonly expiresAt: Date;
}

/** `off`: this installation has no mail, so whoever invited hands the link over. */
export type NoticeOutcome = 'sent' | 'failed' | 'off';

export interface AccountNotices {
  /** Tries to deliver at once; a failed delivery is an answer, not an error. */
  send(notice: AccountNotice): Promise<NoticeOutcome>;
}

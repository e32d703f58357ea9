import { accountsListAuthorities, accountsListAuthoritiesQueryKey, every } from '../service/index.js';

/** All municipalities of the installation, or those of whoever asks. */
export const everyAuthority = every(accountsListAuthoritiesQueryKey(), (options) => accountsListAuthorities(options));

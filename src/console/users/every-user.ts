import { every, usersList, usersListQueryKey, type UsersListResponse } from '../service/index.js';

export type User = UsersListResponse['items'][number];

/** Everybody who may sign in to this municipality. */
export const everyUser = every(usersListQueryKey(), (options) => usersList(options));

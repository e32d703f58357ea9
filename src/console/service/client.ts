import { client } from '../../../dist/api-client/client.gen.js';
import { asProblem, type ApiProblem } from './api-problem.js';
import { call, headersOfCall } from './call.js';

/* What every call fails with, as the interceptor below makes it. */
declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiProblem;
  }
}

client.setConfig({ throwOnError: true, credentials: 'same-origin' });

client.interceptors.request.use((request) => {
  for (const [name, value] of Object.entries(headersOfCall())) if (!request.headers.has(name)) request.headers.set(name, value);
  return request;
});

client.interceptors.error.use((error, response) => {
  const problem = asProblem(error, call.language, response?.status);
  if (problem.code === 'token.missing') call.signedOut();
  return problem;
});

export { client };

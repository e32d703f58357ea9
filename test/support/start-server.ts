import { startTestServer } from './test-server.js';

export default async function startServer(): Promise<void> {
  Object.assign(globalThis, { stopTestServer: await startTestServer() });
}

/** Stops the server that global-setup started. */
export default async function tearDown() {
  await globalThis.stopTestServer();
}

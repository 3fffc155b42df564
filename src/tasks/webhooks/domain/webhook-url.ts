/** Where messages may be sent: over TLS, or to this machine itself. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** What is wrong with an address, in words for the administrator; null when it may be used. */
export function webhookUrlFault(text: string): string | null {
  if (!URL.canParse(text)) return 'This is not a URL.';
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (username !== '' || password !== '') return 'A URL with a name or password in it would stand in logs.';
  if (hash !== '') return 'A part after # is never sent.';
  if (protocol === 'https:') return null;
  if (protocol === 'http:' && LOOPBACK.test(hostname)) return null;
  return 'Only https is allowed; http only to this machine itself (localhost, 127.0.0.1, [::1]).';
}

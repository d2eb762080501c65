/** Addresses that somebody else has set, as they may be shown: what is secret in one stands behind its path, or before its host. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return 'what is no address';
  const { protocol, username, password, host, pathname, search, hash } = new URL(address);
  const who = username === '' && password === '' ? '' : '…@';
  return `${protocol}//${who}${host}${pathname}${search === '' && hash === '' ? '' : '?…'}`;
}

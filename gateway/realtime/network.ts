/** Where a connection comes from, for limits: one IPv4 address, or the /64 network that an IPv6 user has to himself. */

/** @param address as Node writes it; undefined for a connection that is gone */
export function networkOf(address = ''): string {
  // Of IPv6, one that stands for an IPv4 address is that address.
  if (!address.includes(':') || address.includes('.')) return address.slice(address.lastIndexOf(':') + 1);
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const last = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - groups.length - last.length;
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...last].slice(0, 4).join(':');
}

import { BlockList, isIPv4, isIPv6 } from 'node:net';

const reserved = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) reserved.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 128], ['::1', 128], ['100::', 64], ['2001::', 23], ['2001:db8::', 32], ['fc00::', 7], ['fe80::', 10], ['fec0::', 10], ['ff00::', 8],
] as const) reserved.addSubnet(network, prefix, 'ipv6');

/**
 * Whether an IP address is one of the public internet (IANA's special-purpose registries): no loopback, private,
 * link-local, shared, documentation, benchmark, multicast or reserved one, nor one of these wrapped in IPv6.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !reserved.check(address, 'ipv4');
  if (!isIPv6(address)) return false;
  const wrapped = wrappedIPv4(address);
  return wrapped === undefined ? !reserved.check(address, 'ipv6') : isPublicAddress(wrapped);
}

/** The IPv4 address within a mapped (`::ffff:0:0/96`), translated (`64:ff9b::/96`) or 6to4 (`2002::/16`) one. */
function wrappedIPv4(address: string): string | undefined {
  const groups = expand(address);
  const at = groups.slice(0, 5).every(g => g === 0) && (groups[5] === 0xffff || groups[5] === 0 && (groups[6]! > 0 || groups[7]! > 1)) ? 6
    : groups[0] === 0x64 && groups[1] === 0xff9b ? 6 : groups[0] === 0x2002 ? 1 : undefined;
  if (at === undefined) return undefined;
  const [high, low] = [groups[at]!, groups[at + 1]!];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The eight groups of an IPv6 address; a zone (`%eth0`) and a dotted end are understood. */
function expand(address: string): readonly number[] {
  const plain = address.replace(/%.*$/, '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a: string, b: string, c: string, d: string) =>
    `${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`);
  const [head, tail] = plain.split('::');
  const groups = (part: string | undefined): readonly number[] => (part ? part.split(':').map(group => parseInt(group, 16)) : []);
  const [left, right] = [groups(head), groups(tail)];
  return plain.includes('::') ? [...left, ...Array.from({ length: 8 - left.length - right.length }, () => 0), ...right] : left;
}

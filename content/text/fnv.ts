/** FNV-1a over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/. 32 bits, from 0; for spreading, not for secrets. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The same, finished so that its high bits are mixed too. */
export function fnv1aMixed(text: string): number {
  const hash = fnv1a(text);
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

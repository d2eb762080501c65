/** Nothing from outside may steer the terminal: the colours we add ourselves are the only escape sequences. */

/** C0 controls, delete, C1 controls; marks that turn the direction of text around; line breaks. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const steering = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Text as it may be printed: controls become visible signs (`␛` for escape), direction marks vanish, and
 * line breaks and tabs become spaces, since a text has no layout of its own.
 */
export const plain = (text: string): string => text.replaceAll(/\r\n/g, ' ').replaceAll(steering, sign);

function sign(character: string): string {
  const code = character.charCodeAt(0);
  if (character === '\n' || character === '\r' || character === '\t') return ' ';
  if (character === '\u2028' || character === '\u2029') return ' ';
  // The control pictures block mirrors the C0 controls.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return code < 0xa0 ? '\ufffd' : '';
}

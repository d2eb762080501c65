/** HTML in which nothing but what is written here can be markup. */

export interface Html {
  readonly html: string;
}

type Piece = string | number | false | undefined | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (found) => entities[found] ?? found);

function written(piece: Piece): string {
  if (piece === false || piece === undefined) return '';
  if (typeof piece !== 'object') return escaped(String(piece));
  return 'html' in piece ? piece.html : piece.map((one) => one.html).join('');
}

/** @example html`<b title="${name}">${text}</b>` */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  html: parts.map((part, at) => part + written(pieces[at])).join(''),
});

export const joined = (pieces: readonly Html[]): Html => html`${pieces}`;

/** The colours of a room: the series shares its warmth, each pose has its own tint. */
export interface Palette {
  readonly paper: string;
  readonly sun: string;
  readonly floor: string;
}

export const palettes = {
  sand: { paper: '#f6efe3', sun: '#f7d9a8', floor: '#ead9c0' },
  rose: { paper: '#f8ebe4', sun: '#f5c6ae', floor: '#eed6c9' },
  sage: { paper: '#eef1e6', sun: '#f3dfae', floor: '#d8dfc8' },
  sky: { paper: '#eaf0f1', sun: '#f6dcb4', floor: '#d0dde0' },
  lilac: { paper: '#f1ecf2', sun: '#f4cfbd', floor: '#ded3e2' },
  mint: { paper: '#e8f1ec', sun: '#f7e0a9', floor: '#cbdfd5' },
} as const satisfies Readonly<Record<string, Palette>>;

/** The nearest of xterm's 256 colours, to the eye. Pure. */

type Colour = readonly [number, number, number];

/** The first sixteen differ with every theme. */
const FIRST = 16;
/** A cube of six steps a colour, and then the greys between. */
const steps = [0, 95, 135, 175, 215, 255] as const;
const cube = steps.flatMap((red) =>
  steps.flatMap((green) => steps.map((blue): Colour => [red, green, blue])),
);
const greys = Array.from({ length: 24 }, (_, at): Colour => [8 + 10 * at, 8 + 10 * at, 8 + 10 * at]);

/** There are few dark colours among them and many greys: a hue counts for more, so that brown skin stays brown. */
const WEIGHT_OF_HUE = 2.5;

const linear = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** Lightness and two opposed hues, in which distances are as far as they look: Oklab, Björn Ottosson 2020. */
function perceived(colour: Colour): Colour {
  const [red, green, blue] = [linear(colour[0]), linear(colour[1]), linear(colour[2])];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s) * WEIGHT_OF_HUE,
    (0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s) * WEIGHT_OF_HUE,
  ];
}

const palette = [...cube, ...greys].map(perceived);

/** From 16 to 255. */
export function indexOfNearest(red: number, green: number, blue: number): number {
  const [light, a, b] = perceived([red, green, blue]);
  let [nearest, least] = [0, Infinity];
  palette.forEach((candidate, at) => {
    const distance = (light - candidate[0]) ** 2 + (a - candidate[1]) ** 2 + (b - candidate[2]) ** 2;
    if (distance < least) [nearest, least] = [at, distance];
  });
  return FIRST + nearest;
}

/** A picture plane that knows of each of its points how near it is, and what lies there. */
import type { Point, View } from '../space/camera.ts';
import { dot } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { castOf } from './cast.ts';
import type { Cast, Placing } from './cast.ts';
import { partNames } from './lump.ts';
import type { Face, Lump, Material, Solid } from './lump.ts';

/** From the left above, and a little from the viewer. */
const light = { right: -0.5, up: 0.72, near: 0.48 };

/** Where an ellipsoid may lie in the picture, in whole points. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How much light falls on the near side of an ellipsoid, so far to the right of its middle and above it. */
function lightOn({ p, q, r }: Cast, dx: number, dy: number): number {
  const [u, v, w] = [p[0] * dx + p[1] * dy, q[0] * dx + q[1] * dy, r[0] * dx + r[1] * dy];
  const a = p[2] * p[2] + q[2] * q[2] + r[2] * r[2];
  const b = u * p[2] + v * q[2] + w * r[2];
  const dz = (Math.sqrt(Math.max(0, b * b - a * (u * u + v * v + w * w - 1))) - b) / a;
  const [ou, ov, ow] = [u + dz * p[2], v + dz * q[2], w + dz * r[2]];
  const x = p[0] * ou + q[0] * ov + r[0] * ow;
  const y = p[1] * ou + q[1] * ov + r[1] * ow;
  const z = p[2] * ou + q[2] * ov + r[2] * ow;
  return (x * light.right + y * light.up + z * light.near) / Math.sqrt(x * x + y * y + z * z);
}

export class Canvas {
  readonly depth: Float32Array;
  /** The place of what is seen in `materials`, plus one; 0 is nothing. */
  readonly material: Uint8Array;
  readonly part: Uint8Array;
  readonly crease: Uint8Array;
  /** How much light falls on it: -1 to 1. */
  readonly lit: Float32Array;
  /** 1 where a shadow falls. */
  readonly shade: Uint8Array;
  readonly materials: Material[] = [];

  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    const size = width * height;
    this.depth = new Float32Array(size).fill(-1e9);
    this.material = new Uint8Array(size);
    this.part = new Uint8Array(size);
    this.crease = new Uint8Array(size);
    this.lit = new Float32Array(size);
    this.shade = new Uint8Array(size);
  }

  private indexOf(material: Material): number {
    const known = this.materials.findIndex(
      (one) => one.colour === material.colour && one.line === material.line && one.cloth === material.cloth,
    );
    return known >= 0 ? known + 1 : this.materials.push(material);
  }

  /**
   * Lays ellipsoids down. First it is found out which is the nearest at each point, and then, of that alone, how the light
   * falls: thousands of them overlap.
   */
  lumps(view: View, placing: Placing, all: readonly Lump[]): void {
    const casts = all.map((one) => castOf(view, placing, one)).filter((cast) => cast !== undefined);
    const { width, height } = this;
    const owners = new Uint16Array(width * height);
    let [left, top, right, bottom] = [width, height, -1, -1];
    casts.forEach((cast, k) => {
      const { cx, cy, wide, high } = cast;
      const box = {
        left: Math.max(0, Math.ceil(cx - wide)),
        right: Math.min(width - 1, Math.floor(cx + wide)),
        top: Math.max(0, Math.ceil(cy - high)),
        bottom: Math.min(height - 1, Math.floor(cy + high)),
      };
      if (box.left > box.right || box.top > box.bottom) return;
      [left, right] = [Math.min(left, box.left), Math.max(right, box.right)];
      [top, bottom] = [Math.min(top, box.top), Math.max(bottom, box.bottom)];
      this.carve(cast, placing.scale, box, owners, k + 1);
    });
    const coats = casts.map(({ lump }) => ({
      material: this.indexOf(lump.material),
      part: partNames.indexOf(lump.part),
      crease: lump.crease ?? 0,
    }));
    for (let y = top; y <= bottom; y++)
      for (let i = y * width + left; i <= y * width + right; i++) {
        const owner = owners[i] ?? 0;
        if (owner === 0) continue;
        const [cast, coat] = [casts[owner - 1], coats[owner - 1]];
        if (cast === undefined || coat === undefined) continue;
        this.material[i] = coat.material;
        this.part[i] = coat.part;
        this.crease[i] = coat.crease;
        this.lit[i] = lightOn(cast, (i - y * width - cast.cx) / placing.scale, (cast.cy - y) / placing.scale);
      }
  }

  /**
   * Puts the depth of an ellipsoid, and its number among the owners, wherever it is nearer than what is there: each point
   * of the plane looks along the ray through it, at the first root of a quadratic equation.
   */
  private carve(
    { lump, base, nearest, cx, cy, p, q, r }: Cast,
    scale: number,
    box: Box,
    owners: Uint16Array,
    owner: number,
  ): void {
    const { depth, width } = this;
    const { keep } = lump;
    const a = p[2] * p[2] + q[2] * q[2] + r[2] * r[2];
    const b1 = p[0] * p[2] + q[0] * q[2] + r[0] * r[2];
    const bend = a * (p[0] * p[0] + q[0] * q[0] + r[0] * r[0]) - b1 * b1;
    const swell = Math.sqrt(bend) / a;
    const step = 1 / scale;
    for (let y = box.top; y <= box.bottom; y++) {
      const dy = (cy - y) / scale;
      const [u, v, w] = [p[1] * dy, q[1] * dy, r[1] * dy];
      const b0 = u * p[2] + v * q[2] + w * r[2];
      // Along a row the root is that of `half² - (dx - middle)²`.
      const middle = (b1 * b0 - a * (p[0] * u + q[0] * v + r[0] * w)) / bend;
      const half2 = middle * middle + (b0 * b0 - a * (u * u + v * v + w * w - 1)) / bend;
      if (half2 < 0) continue;
      const half = Math.sqrt(half2);
      const first = Math.max(box.left, Math.ceil(cx + (middle - half) * scale));
      const last = Math.min(box.right, Math.floor(cx + (middle + half) * scale));
      const [rise, slope] = [base - b0 / a, -b1 / a];
      for (let i = y * width + first, dx = (first - cx) / scale; i <= y * width + last; i++, dx += step) {
        const there = depth[i] ?? 0;
        if (there >= nearest) continue;
        const root = half2 - (dx - middle) * (dx - middle);
        const here = rise + slope * dx + swell * Math.sqrt(root);
        // Just outside there is no root, and nothing is nearer.
        if (!(here > there)) continue;
        if (keep !== undefined) {
          const dz = here - base;
          if (!keep([p[0] * dx + u + dz * p[2], q[0] * dx + v + dz * q[2], r[0] * dx + w + dz * r[2]]))
            continue;
        }
        depth[i] = here;
        owners[i] = owner;
      }
    }
  }

  /** Lays a flat face down. */
  face(view: View, placing: Placing, one: Face): void {
    const corners = one.corners.map((v): Vec => [
      dot(v, view.right) * placing.scale + placing.x,
      -dot(v, view.up) * placing.scale + placing.y,
      dot(v, view.near) + placing.depth,
    ]);
    const [a, b] = corners;
    const c = corners[2];
    if (a === undefined || b === undefined || c === undefined) return;
    const [abx, aby, abz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
    const [acx, acy, acz] = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
    const area = abx * acy - aby * acx;
    if (Math.abs(area) < 1e-6) return;
    const slopeX = (abz * acy - aby * acz) / area;
    const slopeY = (abx * acz - abz * acx) / area;
    const material = this.indexOf(one.material);
    const part = partNames.indexOf(one.part);
    const lit = one.tone === 0 ? -1 : one.tone === 1 ? 0.4 : 1;
    this.fill(
      corners.map(([x, y]): Point => [x, y]),
      (i, x, y) => {
        const depth = a[2] + slopeX * (x - a[0]) + slopeY * (y - a[1]) + (one.bias ?? 0);
        if (depth <= (this.depth[i] ?? 0)) return;
        this.depth[i] = depth;
        this.material[i] = material;
        this.part[i] = part;
        this.crease[i] = one.crease ?? 0;
        this.lit[i] = lit;
      },
    );
  }

  /** Darkens what lies beneath a flat solid, or no more than `deep` beneath it; comes after all that stands there. */
  shadow(view: View, placing: Placing, { at, axes }: Solid, deep = Infinity): void {
    const rim = Array.from({ length: 36 }, (_, i): Point => {
      const [cos, sin] = [Math.cos((i * Math.PI) / 18), Math.sin((i * Math.PI) / 18)];
      const v: Vec = [at[0] + axes[0][0] * cos, at[1], at[2] + axes[2][2] * sin];
      return [dot(v, view.right) * placing.scale + placing.x, -dot(v, view.up) * placing.scale + placing.y];
    });
    const base = dot(at, view.near) + placing.depth;
    // On the floor, what is lower in the picture is nearer.
    const [, y0] = [0, -dot(at, view.up) * placing.scale + placing.y];
    const slope = view.near[1] > 0.02 ? Math.hypot(view.near[0], view.near[2]) / view.near[1] : 0;
    this.fill(rim, (i, _, y) => {
      const depth = base + ((y - y0) / placing.scale) * slope;
      const there = this.depth[i] ?? 0;
      if (there < depth + 1.6 && there > depth - deep) this.shade[i] = 1;
    });
  }

  /** Every point inside a convex outline. */
  fill(outline: readonly Point[], put: (i: number, x: number, y: number) => void): void {
    const top = Math.max(0, Math.ceil(Math.min(...outline.map(([, y]) => y))));
    const bottom = Math.min(this.height - 1, Math.floor(Math.max(...outline.map(([, y]) => y))));
    const edges = outline.map(([x0, y0], k) => {
      const [x1, y1] = outline[(k + 1) % outline.length] ?? [x0, y0];
      return { x0, y0, x1, y1, top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
    });
    for (let y = top; y <= bottom; y++) {
      let left = Infinity;
      let right = -Infinity;
      for (const { x0, y0, x1, y1, top: from, bottom: to } of edges) {
        if (y0 === y1 || y < from || y > to) continue;
        const x = x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
        left = Math.min(left, x);
        right = Math.max(right, x);
      }
      const last = Math.min(this.width - 1, Math.floor(right));
      for (let x = Math.max(0, Math.ceil(left)); x <= last; x++) put(y * this.width + x, x, y);
    }
  }
}

/** Whether somebody is seen at a point, and not a thing or the room. */
export const isBody = ({ material, part }: Canvas, i: number): boolean => {
  const name = partNames[part[i] ?? 0];
  return (material[i] ?? 0) > 0 && name !== 'prop' && name !== 'ground';
};

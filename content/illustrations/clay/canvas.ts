/** A picture plane that knows of each of its points how near it is, and what lies there. */
import type { Point, View } from '../space/camera.ts';
import { cross, dot } from '../space/vector.ts';
import type { Vec } from '../space/vector.ts';
import { partNames } from './lump.ts';
import type { Face, Lump, Material, Solid } from './lump.ts';

/** Points a centimetre, and where the origin is, in points. */
export interface Placing {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** Adds to the depth of all that is placed so: a figure behind another. */
  readonly depth: number;
}

/** From the left above, and a little from the viewer. */
const light = { right: -0.5, up: 0.72, near: 0.48 };

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

  /** Lays an ellipsoid down: each point of the plane looks along the ray through it (a quadratic equation). */
  lump(view: View, placing: Placing, one: Lump): void {
    const { scale } = placing;
    const seen = (v: Vec): Vec => [dot(v, view.right), dot(v, view.up), dot(v, view.near)];
    const [a, b, c] = [seen(one.axes[0]), seen(one.axes[1]), seen(one.axes[2])];
    const at = seen(one.at);
    const volume = dot(a, cross(b, c));
    if (Math.abs(volume) < 1e-9) return;
    // The rows of the inverse: from the picture's axes to the ellipsoid's own.
    const rows = [cross(b, c), cross(c, a), cross(a, b)].map((row): Vec => [
      row[0] / volume,
      row[1] / volume,
      row[2] / volume,
    ]);
    const [p = [0, 0, 0], q = [0, 0, 0], r = [0, 0, 0]] = rows;
    const wide = Math.hypot(a[0], b[0], c[0]) * scale;
    const high = Math.hypot(a[1], b[1], c[1]) * scale;
    const [cx, cy] = [at[0] * scale + placing.x, -at[1] * scale + placing.y];
    const left = Math.max(0, Math.ceil(cx - wide));
    const right = Math.min(this.width - 1, Math.floor(cx + wide));
    const top = Math.max(0, Math.ceil(cy - high));
    const bottom = Math.min(this.height - 1, Math.floor(cy + high));
    if (left > right || top > bottom) return;
    const A = p[2] * p[2] + q[2] * q[2] + r[2] * r[2];
    const bias = one.bias ?? 0;
    const base = at[2] + placing.depth + bias;
    const nearest = base + Math.hypot(a[2], b[2], c[2]);
    const material = this.indexOf(one.material);
    const part = partNames.indexOf(one.part);
    const crease = one.crease ?? 0;
    const { keep } = one;
    const { depth: depths, lit } = this;
    const step = 1 / scale;
    for (let y = top; y <= bottom; y++) {
      const dy = (cy - y) / scale;
      let dx = (left - cx) / scale;
      let i = y * this.width + left;
      for (let x = left; x <= right; x++, i++, dx += step) {
        const there = depths[i] ?? 0;
        if (there >= nearest) continue;
        const u = p[0] * dx + p[1] * dy;
        const v = q[0] * dx + q[1] * dy;
        const w = r[0] * dx + r[1] * dy;
        const B = u * p[2] + v * q[2] + w * r[2];
        const root = B * B - A * (u * u + v * v + w * w - 1);
        if (root < 0) continue;
        const dz = (Math.sqrt(root) - B) / A;
        if (base + dz <= there) continue;
        const ou = u + dz * p[2];
        const ov = v + dz * q[2];
        const ow = w + dz * r[2];
        if (keep !== undefined && !keep([ou, ov, ow])) continue;
        const nx = p[0] * ou + q[0] * ov + r[0] * ow;
        const ny = p[1] * ou + q[1] * ov + r[1] * ow;
        const nz = p[2] * ou + q[2] * ov + r[2] * ow;
        depths[i] = base + dz;
        this.material[i] = material;
        this.part[i] = part;
        this.crease[i] = crease;
        lit[i] =
          (nx * light.right + ny * light.up + nz * light.near) / Math.sqrt(nx * nx + ny * ny + nz * nz);
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

  /** Darkens what lies on the floor beneath a flat solid; comes after all that stands there. */
  shadow(view: View, placing: Placing, { at, axes }: Solid): void {
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
      if ((this.depth[i] ?? 0) < depth + 1.6) this.shade[i] = 1;
    });
  }

  /** Every point inside a convex outline. */
  fill(outline: readonly Point[], put: (i: number, x: number, y: number) => void): void {
    const top = Math.max(0, Math.ceil(Math.min(...outline.map(([, y]) => y))));
    const bottom = Math.min(this.height - 1, Math.floor(Math.max(...outline.map(([, y]) => y))));
    for (let y = top; y <= bottom; y++) {
      let [left, right] = [Infinity, -Infinity];
      outline.forEach(([x0, y0], k) => {
        const [x1, y1] = outline[(k + 1) % outline.length] ?? [x0, y0];
        if (y0 === y1 || y < Math.min(y0, y1) || y > Math.max(y0, y1)) return;
        const x = x0 + ((x1 - x0) * (y - y0)) / (y1 - y0);
        left = Math.min(left, x);
        right = Math.max(right, x);
      });
      const last = Math.min(this.width - 1, Math.floor(right));
      for (let x = Math.max(0, Math.ceil(left)); x <= last; x++) put(y * this.width + x, x, y);
    }
  }
}

import { describe, expect, it } from 'vitest';
import { zoneOption } from '../../content/commands/command-options.ts';
import { zonesFor } from '../../content/places/find-zone.ts';
import { clocksOfCountry } from '../../content/places/clocks.ts';
import { meaningOf } from '../../content/places/readings.ts';
import { findZone, zoneNames } from '../../content/places/zones.ts';

const offered = (typed: string, limit = 100): readonly string[] =>
  zonesFor(typed, limit).map(({ zone }) => zone);

describe('zones by country', () => {
  it.each([
    ['Germany', 'Europe/Berlin'],
    ['germ', 'Europe/Berlin'],
    ['JAPAN', 'Asia/Tokyo'],
    ['india', 'Asia/Kolkata'],
    ['ukraine', 'Europe/Kyiv'],
    ['côte', 'Africa/Abidjan'],
    ['cote', 'Africa/Abidjan'],
    ['uk', 'Europe/London'],
    ['usa', 'America/New_York'],
    ['new zealand', 'Pacific/Auckland'],
    ['new_zealand', 'Pacific/Auckland'],
  ])('%s has %s', (typed, zone) => {
    expect(offered(typed)).toContain(zone);
  });

  it.each(['', 'x', 'de', 'constructor', 'zzzz', '  '])('%j is no country', (typed) => {
    expect(meaningOf(typed)).toEqual({ is: 'nowhere' });
  });

  it('are all zones that can be chosen', () => {
    const all = ['aus', 'braz', 'can', 'ger', 'kaz', 'mex', 'rus', 'spa', 'usa'].flatMap((typed) =>
      offered(typed),
    );
    expect(all.length).toBeGreaterThan(60);
    for (const zone of all) {
      expect(findZone(zone)).toBe(zone);
      expect(zoneNames).toContain(zone);
    }
  });

  it('are offered first, and once, while somebody types', () => {
    const choices = zoneOption.complete('india', 25).map(({ value }) => value);
    expect(choices[0]).toBe('Asia/Kolkata');
    expect(choices).toContain('Indian/Maldives');
    expect(new Set(choices)).toHaveProperty('size', choices.length);
    expect(zoneOption.complete('usa', 5)).toHaveLength(5);
  });

  it('are suggested to whoever types a country where a zone is asked for', () => {
    expect(zoneOption.decode('Germany')).toEqual({ ok: true, value: 'Europe/Berlin' });
  });

  it('are none for a region without land', () => {
    expect(clocksOfCountry('EU')).toEqual([]);
  });
});

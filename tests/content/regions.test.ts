import { describe, expect, it } from 'vitest';
import { zoneOption } from '../../content/commands.ts';
import { regionsNamed, zonesOfRegion } from '../../content/regions.ts';
import { findZone, suggestZones, zoneNames, zonesByCountry } from '../../content/zones.ts';

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
    expect(zonesByCountry(typed)).toContain(zone);
  });

  it.each(['', 'x', 'de', 'constructor', 'zzzz', '  '])('%j is no country', (typed) => {
    expect(zonesByCountry(typed)).toEqual([]);
  });

  it('are all zones that can be chosen', () => {
    const all = ['aus', 'braz', 'can', 'ger', 'kaz', 'mex', 'rus', 'spa', 'usa'].flatMap(zonesByCountry);
    expect(all.length).toBeGreaterThan(60);
    for (const zone of all) {
      expect(findZone(zone)).toBe(zone);
      expect(zoneNames).toContain(zone);
    }
  });

  it('are offered first, and once, while somebody types', () => {
    const offered = zoneOption.complete('india', 25).map(({ value }) => value);
    expect(offered[0]).toBe('Asia/Kolkata');
    expect(offered).toContain('Indian/Maldives');
    expect(new Set(offered)).toHaveProperty('size', offered.length);
    expect(zoneOption.complete('usa', 5)).toHaveLength(5);
  });

  it('are suggested to whoever types a country where a zone is asked for', () => {
    expect(suggestZones('Germany')).toContain('Europe/Berlin');
  });

  it('are none for a region without land', () => {
    expect(regionsNamed('european union')).toEqual(['EU']);
    expect(zonesOfRegion('EU')).toEqual([]);
  });
});

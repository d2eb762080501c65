/** The country, or the part of one, that somebody means whose public holidays they want. */
import { describe, expect, it } from 'vitest';
import { holidaysOption } from '../../content/commands/command-options.ts';
import { parseLine } from '../../content/commands/grammar.ts';
import { exampleOf } from '../../content/commands/examples.ts';
import { regionInWords, regionsKnown } from '../../content/places/holiday-regions.ts';

function meant(typed: string): string | readonly string[] {
  const read = holidaysOption.decode(typed);
  return read.ok ? read.value : (read.problem.suggestions ?? []);
}

describe('a region that is clear', () => {
  it.each([
    ['DE-BY', 'DE-BY'],
    ['de by', 'DE-BY'],
    ['de_by', 'DE-BY'],
    ['bavaria', 'DE-BY'],
    ['Bayern', 'DE-BY'],
    ['Munich', 'DE-BY'],
    ['München', 'DE-BY'],
    ['bavaria, germany', 'DE-BY'],
    ['germany bavaria', 'DE-BY'],
    ['DE', 'DE'],
    ['germany', 'DE'],
    ['Deutschland', 'DE'],
    ['new york', 'US-NY'],
    ['New York, USA', 'US-NY'],
    ['NY', 'US-NY'],
    ['state of texas', 'US-TX'],
    ['usa', 'US'],
    ['the united states', 'US'],
    ['uk', 'GB'],
    ['England', 'GB-ENG'],
    ['London', 'GB-ENG'],
    ['scotland', 'GB-SCT'],
    ['holidays in France', 'FR'],
    ['Alsace', 'FR-67'],
    ['Zuerich', 'CH-ZH'],
    ['Canton of Zurich', 'CH-ZH'],
    ['Wien', 'AT-9'],
    ['Tirol', 'AT-7'],
    ['nrw', 'DE-NW'],
    ['ontario', 'CA-ON'],
    ['nsw', 'AU-NSW'],
    ['Sydney', 'AU-NSW'],
    ['Tokyo', 'JP'],
    ['Catalonia', 'ES-CT'],
    ['Barcelona', 'ES-CT-B'],
    ['Martinique', 'MQ'],
    ['the netherlands', 'NL'],
    ['Korea', 'KR'],
    ['none', 'none'],
    ['off', 'none'],
    ['NONE', 'none'],
  ])('%s is %s', (typed, code) => {
    expect(meant(typed)).toBe(code);
  });

  it('is each by its code and by its shown name with its country', () => {
    const wrong = [...regionsKnown().byCode.keys()].filter((code) => meant(code) !== code);
    expect(wrong).toEqual([]);
    const unclear = [...regionsKnown().byCode.keys()].filter((code) => {
      const read = meant(regionInWords(code));
      return read !== code && !read.includes(code);
    });
    expect(unclear).toEqual([]);
  });
});

describe('a region that is not clear', () => {
  it.each([
    ['georgia', ['GE', 'US-GA']],
    ['punjab', ['IN-PB', 'PK-PB']],
    ['bavarai', ['DE-BY']],
    ['germny', ['DE']],
    ['switzerlnd', ['CH']],
    ['xyzzy', []],
    ['on', []],
    ['', []],
  ])('%s suggests %j', (typed, codes) => {
    expect(meant(typed)).toEqual(codes);
  });

  it('tells what each code is', () => {
    const read = holidaysOption.decode('georgia');
    expect(read.ok ? '' : read.problem.wrong).toBe(
      '“georgia” can be several places: GE is Georgia; US-GA is Georgia, United States.',
    );
  });

  it.each(['💥'.repeat(50), 'a '.repeat(2_000), '-'.repeat(5_000), 'new york '.repeat(300)])(
    'is read in no time, whatever is typed',
    (typed) => {
      const began = performance.now();
      holidaysOption.decode(typed);
      expect(performance.now() - began).toBeLessThan(2_000);
    },
  );
});

describe('while a region is typed', () => {
  const offered = (typed: string): readonly string[] =>
    holidaysOption.complete(typed, 25).map(({ value }) => value);

  it.each([
    ['', 'none'],
    ['no', 'none'],
    ['bav', 'DE-BY'],
    ['DE-', 'DE-BB'],
    ['germany', 'DE'],
    ['scot', 'GB-SCT'],
    ['germny', 'DE'],
  ])('“%s” offers %s', (typed, code) => {
    expect(offered(typed)).toContain(code);
  });

  it('brings the parts of a country along', () => {
    expect(offered('germany').slice(0, 4)).toEqual(['DE', 'DE-BB', 'DE-BE', 'DE-BW']);
  });

  it('offers only what is right as it stands', () => {
    for (const typed of ['', 'a', 'new', 'de', 'n', 'u'])
      for (const value of offered(typed)) expect(holidaysOption.decode(value)).toEqual({ ok: true, value });
  });
});

describe('in words of their own', () => {
  it.each([
    ['holiday germany', 'DE'],
    ['holidays add germany', 'DE'],
    ['public holidays germany', 'DE'],
    ['bank holidays england', 'GB-ENG'],
    ['set holidays to germany', 'DE'],
    ['holidays: de', 'DE'],
    ['german holidays', undefined],
    ['bavarian holidays', undefined],
    ['bavaria holidays', 'DE-BY'],
    ['holiday none', 'none'],
    ['holidays off', 'none'],
  ])('%s', (typed, region) => {
    const heard = parseLine(typed);
    expect(heard.ok ? heard.value : undefined).toEqual(
      region === undefined ? undefined : { name: 'holidays', options: { region } },
    );
  });

  it.each([
    ['holidays 24 dec', 'holidayAdd'],
    ['holidays add 24 dec', 'holidayAdd'],
    ['holidays remove 24 dec', 'holidayRemove'],
    ['holidays next friday', 'holidayAdd'],
    ['show holidays', 'status'],
  ])('%s still means %s', (typed, name) => {
    expect(parseLine(typed)).toMatchObject({ ok: true, value: { name } });
  });

  it.each(['no breaks on holidays', 'off on public holidays', 'closed on bank holidays', 'no holidays'])(
    '%s asks which',
    (typed) => {
      const heard = parseLine(typed);
      expect(heard.ok ? [] : heard.problem.suggestions?.map(({ name }) => name)).toContain('holidays');
    },
  );

  it('alone, it shows how', () => {
    const heard = parseLine('holidays');
    expect(heard.ok ? undefined : heard.problem.example).toEqual(exampleOf('holidays'));
  });
});

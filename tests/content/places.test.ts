/** Time zones by what people call them: tables, and what holds for every city and every zone. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cityMapping } from 'city-timezones';
import { describe, expect, it } from 'vitest';
import { zoneOption } from '../../content/commands/command-options.ts';
import { allNicknames } from '../../content/places/nicknames.ts';
import { findZone, presentName, zoneNames } from '../../content/places/zones.ts';
import { clockName } from '../../content/places/clocks.ts';
import { placeTables } from '../../tools/place-tables.ts';

function meant(typed: string): string | readonly string[] {
  const read = zoneOption.decode(typed);
  return read.ok ? read.value : (read.problem.suggestions ?? []);
}

const offered = (typed: string): readonly string[] =>
  zoneOption.complete(typed, 25).map(({ value }) => value);

describe('the tables of places', () => {
  it.each(Object.entries(placeTables()))('have %s as the packages give it', async (name, text) => {
    const file = path.join(import.meta.dirname, '../../content/places/tables', name);
    // Not compared by the matcher, which would take minutes to show how they differ.
    expect((await readFile(file, 'utf8')) === text ? 'the same' : 'npm run places').toBe('the same');
  });

  it('have a zone for every nickname', () => {
    expect(allNicknames().filter((name) => meant(name).length === 0)).toEqual([]);
  });
});

describe('a place that is clear', () => {
  it.each([
    ['Berlin', 'Europe/Berlin'],
    ['Mumbai', 'Asia/Kolkata'],
    ['Bombay', 'Asia/Kolkata'],
    ['Boston', 'America/New_York'],
    ['Munich', 'Europe/Berlin'],
    ['München', 'Europe/Berlin'],
    ['Muenchen', 'Europe/Berlin'],
    ['MUNCHEN', 'Europe/Berlin'],
    ['Kiev', 'Europe/Kyiv'],
    ['Lemberg', 'Europe/Kyiv'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Eastern', 'America/New_York'],
    ['US Pacific', 'America/Los_Angeles'],
    ['europe berlin', 'Europe/Berlin'],
    ['asia/mumbai', 'Asia/Kolkata'],
    ['Europe/Munich', 'Europe/Berlin'],
    ['Germany/Munich', 'Europe/Berlin'],
    ['Germany', 'Europe/Berlin'],
    ['Deutschland', 'Europe/Berlin'],
    ['UK', 'Europe/London'],
    ['Spain', 'Europe/Madrid'],
    ['China', 'Asia/Shanghai'],
    ['Argentina', 'America/Argentina/Buenos_Aires'],
    ['New Zealand', 'Pacific/Auckland'],
    ['Niger', 'Africa/Niamey'],
    ['Kosovo', 'Europe/Belgrade'],
    ['Texas', 'America/Chicago'],
    ['Bavaria', 'Europe/Berlin'],
    ['Düsseldorf', 'Europe/Berlin'],
    ['Duesseldorf', 'Europe/Berlin'],
    ['Zürich', 'Europe/Zurich'],
    ['Genf', 'Europe/Zurich'],
    ['København', 'Europe/Copenhagen'],
    ['Århus', 'Europe/Copenhagen'],
    ['Łódź', 'Europe/Warsaw'],
    ['sao paulo', 'America/Sao_Paulo'],
    ['new york city', 'America/New_York'],
    ['NYC', 'America/New_York'],
    ['sf', 'America/Los_Angeles'],
    ['Bangalore', 'Asia/Kolkata'],
    ['Austin', 'America/Chicago'],
    ['Seattle', 'America/Los_Angeles'],
    ['Porto', 'Europe/Lisbon'],
    ['Tel Aviv', 'Asia/Jerusalem'],
    ['Hanoi', 'Asia/Ho_Chi_Minh'],
    ['Perth', 'Australia/Perth'],
    ['Wellington', 'Pacific/Auckland'],
    ['Ulan Bator', 'Asia/Ulaanbaatar'],
    ['Reykjavik', 'Atlantic/Reykjavik'],
    ['Nuuk', 'America/Nuuk'],
    ['Suva', 'Pacific/Fiji'],
    ['London', 'Europe/London'],
    ['Vancouver', 'America/Vancouver'],
    ['Chihuahua', 'America/Chihuahua'],
    ['(GMT+01:00) Berlin', 'Europe/Berlin'],
  ])('%s is %s at once', (typed, zone) => {
    expect(meant(typed)).toBe(zone);
  });

  it.each([
    ['Portland, Oregon', 'America/Los_Angeles'],
    ['Portland OR', 'America/Los_Angeles'],
    ['Portland, ME', 'America/New_York'],
    ['Paris, France', 'Europe/Paris'],
    ['Paris, Texas', 'America/Chicago'],
    ['paris texas usa', 'America/Chicago'],
    ['Paris TX', 'America/Chicago'],
    ['Cambridge, MA', 'America/New_York'],
    ['London Ontario', 'America/Toronto'],
    ['London, ON', 'America/Toronto'],
    ['London, UK', 'Europe/London'],
    ['Birmingham, Alabama', 'America/Chicago'],
    ['Birmingham UK', 'Europe/London'],
    ['Springfield, Ohio, USA', 'America/New_York'],
    ['Berlin, DE', 'Europe/Berlin'],
    ['a village, Germany', 'Europe/Berlin'],
    ['Atlanta, Georgia', 'America/New_York'],
  ])('%s is %s by where it is', (typed, zone) => {
    expect(meant(typed)).toBe(zone);
  });

  it.each([
    ['US/Eastern', 'America/New_York'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Montreal', 'America/Toronto'],
    ['GB', 'Europe/London'],
    ['Etc/UTC', 'UTC'],
    ['Zulu', 'UTC'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['etc/gmt-14', 'Etc/GMT-14'],
  ])('%s is saved as %s', (typed, zone) => {
    expect(meant(typed)).toBe(zone);
  });
});

describe('what is not clear', () => {
  it.each([
    ['USA', ['America/New_York', 'America/Chicago', 'America/Los_Angeles']],
    ['Canada', ['America/Toronto', 'America/Vancouver']],
    ['Brazil', ['America/Sao_Paulo', 'America/Manaus']],
    ['Springfield', ['America/New_York', 'America/Chicago', 'America/Los_Angeles']],
    ['Birmingham', ['Europe/London', 'America/Chicago']],
    ['Portland', ['America/Los_Angeles', 'America/New_York']],
    ['Georgia', ['America/New_York', 'Asia/Tbilisi']],
    ['Washington', ['America/Los_Angeles', 'America/New_York']],
    ['St. Petersburg', ['Europe/Moscow', 'America/New_York']],
    ['san', ['America/Santiago']],
    ['Europe', ['Europe/London', 'Europe/Berlin']],
    ['utc+2', ['Europe/Berlin']],
    ['UTC+02:00', ['Europe/Berlin']],
    ['gmt-5', ['America/New_York']],
    ['+5:30', ['Asia/Kolkata', 'Asia/Colombo']],
    ['UTC+5:30', ['Asia/Kolkata', 'Asia/Colombo']],
    ['-0800', ['America/Los_Angeles']],
    ['GMT', ['Europe/London', 'UTC']],
    ['CET', ['Europe/Berlin', 'Europe/Paris']],
    ['CET/CEST', ['Europe/Berlin', 'Europe/Paris']],
    ['EST', ['America/New_York', 'America/Toronto']],
    ['EST5EDT', ['America/New_York', 'America/Toronto']],
    ['PST', ['America/Los_Angeles']],
    ['IST', ['Asia/Kolkata', 'Asia/Jerusalem']],
    ['central', ['America/Chicago']],
    ['Munihc', ['Europe/Berlin']],
    ['Bostn', ['America/New_York']],
    ['Londn', ['Europe/London']],
    ['Germny', ['Europe/Berlin']],
    ['Europa/Berlin', ['Europe/Berlin']],
  ])('%s is asked, first with %j', (typed, zones) => {
    expect(meant(typed).slice(0, zones.length)).toEqual(zones);
  });

  it.each(['Mars/Phobos', 'xanadu', 'qqqqqqqq', '5:30', '+3:17', 'constructor', ','])(
    '%s is nothing that anybody could mean',
    (typed) => {
      expect(meant(typed)).toEqual([]);
    },
  );

  it('is told apart in a sentence', () => {
    expect(zoneOption.decode('Springfield')).toMatchObject({
      problem: {
        wrong:
          '“Springfield” can be in several time zones: Springfield, Massachusetts is America/New_York; Springfield, Missouri is America/Chicago; Springfield, Oregon is America/Los_Angeles.',
      },
    });
    expect(zoneOption.decode('Munihc')).toMatchObject({
      problem: { wrong: '“Munihc” is not a time zone. Munich, Germany is Europe/Berlin.' },
    });
  });
});

describe('while somebody types', () => {
  it.each([
    ['utc+2', 'Europe/Berlin'],
    ['CET', 'Europe/Berlin'],
    ['EST', 'America/New_York'],
    ['newy', 'America/New_York'],
    ['new_york', 'America/New_York'],
    ['gmt', 'Europe/London'],
    ['são', 'America/Sao_Paulo'],
    ['sao', 'America/Sao_Paulo'],
    ['münch', 'Europe/Berlin'],
    ['muench', 'Europe/Berlin'],
    ['boston', 'America/New_York'],
    ['bost', 'America/New_York'],
    ['germ', 'Europe/Berlin'],
    ['+5:30', 'Asia/Kolkata'],
    ['europe/b', 'Europe/Berlin'],
    ['par', 'Europe/Paris'],
    ['munihc', 'Europe/Berlin'],
  ])('%s is offered as %s first', (typed, zone) => {
    expect(offered(typed)[0]).toBe(zone);
  });

  it('says which place a zone is offered for', () => {
    expect(zoneOption.complete('boston', 1)[0]?.label).toBe('America/New York (Boston, Massachusetts)');
    expect(zoneOption.complete('berlin', 1)[0]?.label).toBe('Europe/Berlin');
  });
});

describe('all', () => {
  const large = cityMapping.filter(
    ({ pop, timezone }) => pop > 500_000 && (timezone as string | null) !== null,
  );

  it('large cities find their own time, or are asked about with it', () => {
    expect(large.length).toBeGreaterThan(700);
    const lost = large.flatMap(({ city, city_ascii: ascii, timezone }) => {
      const clock = clockName(presentName(timezone));
      return [city, ascii].flatMap((name) => {
        const zones = [meant(name)].flat();
        return zones.map(clockName).includes(clock) ? [] : [`${name}: ${zones.join()} and not ${timezone}`];
      });
    });
    expect(lost).toEqual([]);
  });

  it('large cities find their own time by the country that they are in', () => {
    const lost = large.flatMap(({ city, country, timezone }) => {
      const zones = [meant(`${city.replaceAll(',', '')}, ${country}`)].flat();
      return zones.map(clockName).includes(clockName(presentName(timezone)))
        ? []
        : [`${city}: ${zones.join()}`];
    });
    expect(lost).toEqual([]);
  });

  it('zones find themselves, under their present names', () => {
    for (const zone of [...zoneNames, ...Intl.supportedValuesOf('timeZone')]) {
      expect(meant(zone)).toBe(presentName(zone));
      expect(meant(zone.toLowerCase().replaceAll('_', ' '))).toBe(presentName(zone));
      expect(offered(zone)[0]).toBe(presentName(zone));
    }
  });

  it('that is offered is accepted when it is typed', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const typed = ['', ...letters.flatMap((one) => [one, ...letters.map((other) => `${one}${other}`)])];
    const choices = [...typed, 'utc+2', 'gmt', 'ist', 'usa', 'springfield'].flatMap((text) =>
      zoneOption.complete(text, 25),
    );
    for (const { label, value } of choices) {
      expect(findZone(value)).toBe(value);
      expect(label.length).toBeLessThan(100);
    }
  });
});

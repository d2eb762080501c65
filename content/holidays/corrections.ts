/**
 * Where the package's holidays are not those of the law, or not days on which most people are off, each with where it is
 * written. Tests hold what comes out against published lists.
 */
import type { Holiday, IsoDate } from '../plan.ts';
import { daysLater, taiwanSince2026 } from './taiwan.ts';

/** One more whenever anything here changes: plans with an older calendar get a new one. */
export const correctionsEdition = 1;

type Change = (days: readonly Holiday[], years: readonly number[]) => readonly Holiday[];

export interface Correction {
  /** With all their parts, but those in `except`. */
  readonly regions: readonly string[];
  readonly except?: readonly string[];
  readonly source: string;
  readonly change: Change;
}

const without =
  (...names: readonly string[]): Change =>
  (days) =>
    days.filter(({ name }) => !names.includes(name));

const renamed =
  (from: string, name: string): Change =>
  (days) =>
    days.map((day) => (day.name === from ? { ...day, name } : day));

/** `date`: `09-30`. */
const yearly =
  (date: string, name: string, since: number): Change =>
  (days, years) => [
    ...days,
    ...years.filter((year) => year >= since).map((year) => ({ date: `${year}-${date}`, name })),
  ];

const once =
  (date: IsoDate, name: string): Change =>
  (days, years) =>
    years.includes(Number(date.slice(0, 4))) ? [...days, { date, name }] : days;

/** Of a name that stands on several days in a row. */
const moved =
  (name: string, by: number): Change =>
  (days) =>
    days.map((day) => (day.name === name ? { ...day, date: daysLater(day.date, by) } : day));

/** One day more at the end of those with that name, each year. */
const longer =
  (name: string, since: number): Change =>
  (days, years) => [
    ...days,
    ...years
      .filter((year) => year >= since)
      .flatMap((year): readonly Holiday[] => {
        const last = days
          .filter((day) => day.name === name && day.date.startsWith(String(year)))
          .map(({ date }) => date)
          .sort()
          .at(-1);
        return last === undefined ? [] : [{ date: daysLater(last, 1), name }];
      }),
  ];

const truth = 'National Day for Truth and Reconciliation';

export const corrections: readonly Correction[] = [
  {
    regions: ['US'],
    source: 'Its name in 5 U.S.C. 6103, https://www.law.cornell.edu/uscode/text/5/6103',
    change: renamed('Labour Day', 'Labor Day'),
  },
  {
    // A day of commemoration: work goes on.
    regions: ['US'],
    source:
      'Not among the public holidays of New York, General Construction Law § 24, https://www.nysenate.gov/legislation/laws/GCN/24; nor paid days off in Florida, Statutes 110.117',
    change: without('Susan B. Anthony Day'),
  },
  {
    regions: ['CA-ON'],
    source:
      'Nine public holidays, without it: https://www.ontario.ca/document/your-guide-employment-standards-act-0/public-holidays',
    change: without('Easter Monday'),
  },
  ...(
    [
      ['CA-BC', 2023],
      ['CA-MB', 2024],
      ['CA-PE', 2022],
      ['CA-NT', 2022],
      ['CA-NU', 2022],
      ['CA-YT', 2023],
    ] as const
  ).map(([region, since]) => ({
    regions: [region],
    source:
      'The employment standards of each: https://www.canada.ca/en/revenue-agency/services/tax/public-holidays.html',
    change: yearly('09-30', truth, since),
  })),
  {
    regions: ['DE-BY'],
    except: ['DE-BY-EVANG', 'DE-BY-KATH', 'DE-BY-A'],
    // In Munich and in most other places. For the others there is DE-BY-EVANG.
    source:
      'A holiday in 1,708 of 2,056 communities: Bayerisches Feiertagsgesetz Art. 1, https://statistik.bayern.de/statistik/gebiet_bevoelkerung/zensus/himmelfahrt',
    change: yearly('08-15', 'Assumption', 1),
  },
  {
    // Always a Sunday.
    regions: ['CH'],
    source:
      'A day of rest for being a Sunday; not one of the days that cantons put beside Sundays, https://www.bj.admin.ch/dam/bj/de/data/publiservice/service/zivilprozessrecht/kant-feiertage.pdf',
    change: without('Federal Day of Thanksgiving, Repentance and Prayer'),
  },
  {
    regions: ['GB-SCT'],
    source:
      'Royal proclamation, https://www.wired-gov.net/wg/news.nsf/articles/world+cup+bank+holiday+confirmed+05022026150500',
    change: once('2026-06-15', 'World Cup bank holiday'),
  },
  {
    // The day before, the day itself and the day after.
    regions: ['KR'],
    source: 'Regulations on Holidays of Public Agencies, Art. 2, https://www.law.go.kr',
    change: moved('Korean New Year', -1),
  },
  {
    regions: ['KR'],
    source: 'Act on the Designation of Workers’ Day, https://www.law.go.kr',
    change: yearly('05-01', 'Labour Day', 1),
  },
  {
    regions: ['KR'],
    source: 'Regulations on Holidays of Public Agencies, Art. 2: days of elections, https://www.law.go.kr',
    change: once('2026-06-03', 'Local elections'),
  },
  {
    // For children under 14 alone.
    regions: ['CN'],
    source: 'State Council Decree 795, https://www.gov.cn/zhengce/content/202411/content_6986380.htm',
    change: without("Children's Day"),
  },
  {
    regions: ['CN'],
    source: 'State Council Decree 795, https://www.gov.cn/zhengce/content/202411/content_6986380.htm',
    change: longer('Spring Festival', 2025),
  },
  {
    regions: ['CN'],
    source: 'State Council Decree 795, https://www.gov.cn/zhengce/content/202411/content_6986380.htm',
    change: yearly('05-02', 'Labour Day', 2025),
  },
  {
    regions: ['TW'],
    source:
      'Act of 2025 on memorial days and holidays, and what is made up for, https://www.dgpa.gov.tw/informationlist?uid=30',
    change: taiwanSince2026,
  },
];

const isOf = (region: string, whole: string): boolean => region === whole || region.startsWith(`${whole}-`);

/** Of that region, `days` as they should be. */
export const corrected = (
  region: string,
  days: readonly Holiday[],
  years: readonly number[],
): readonly Holiday[] =>
  corrections
    .filter(
      ({ regions, except = [] }) =>
        regions.some((whole) => isOf(region, whole)) && !except.some((part) => isOf(region, part)),
    )
    .reduce((so, { change }) => change(so, years), days);

/**
 * Public holidays as they are published, or as the law that is named makes them: facts, region by region. A day that falls on a
 * weekend stands here where the list has it.
 */
export interface Published {
  readonly region: string;
  /** Where it is written. */
  readonly source: string;
  /** The list itself, or dates worked out by the rule of the law. */
  readonly taken: 'from a list' | 'from the law';
  readonly days: Readonly<Record<number, string>>;
}

export const published: readonly Published[] = [
  {
    region: 'DE-BY',
    source:
      'Feiertagsgesetz Art. 1, https://www.gesetze-bayern.de/Content/Document/BayFTG-1; 15 August as in most communities, https://statistik.bayern.de/statistik/gebiet_bevoelkerung/zensus/himmelfahrt',
    taken: 'from the law',
    days: {
      2025: '01-01 01-06 04-18 04-21 05-01 05-29 06-09 06-19 08-15 10-03 11-01 12-25 12-26',
      2026: '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26',
      2027: '01-01 01-06 03-26 03-29 05-01 05-06 05-17 05-27 08-15 10-03 11-01 12-25 12-26',
    },
  },
  {
    region: 'DE-BE',
    source: 'Gesetz über die Sonn- und Feiertage § 1, https://gesetze.berlin.de; 8 May 2025 once',
    taken: 'from the law',
    days: {
      2025: '01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26',
      2026: '01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26',
      2027: '01-01 03-08 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26',
    },
  },
  {
    region: 'AT',
    source: 'Arbeitsruhegesetz § 7, https://www.ris.bka.gv.at; https://derkalender.at/feiertage_oesterreich',
    taken: 'from the law',
    days: {
      2025: '01-01 01-06 04-21 05-01 05-29 06-09 06-19 08-15 10-26 11-01 12-08 12-25 12-26',
      2026: '01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26',
      2027: '01-01 01-06 03-29 05-01 05-06 05-17 05-27 08-15 10-26 11-01 12-08 12-25 12-26',
    },
  },
  {
    region: 'CH-ZH',
    source:
      'Ruhetags- und Ladenöffnungsgesetz § 1, https://www.arbeitsrecht-aktuell.ch/de/2023/12/24/arbeitsfrei-am-2-januar/; 2026 and 2027 as in https://www.ferienwiki.de/feiertage/ch/zuerich without what the city of Zürich alone has',
    taken: 'from the law',
    days: {
      2025: '01-01 04-18 04-21 05-01 05-29 06-09 08-01 12-25 12-26',
      2026: '01-01 04-03 04-06 05-01 05-14 05-25 08-01 12-25 12-26',
      2027: '01-01 03-26 03-29 05-01 05-06 05-17 08-01 12-25 12-26',
    },
  },
  {
    region: 'FR',
    source:
      'Code du travail L3133-1, https://www.legifrance.gouv.fr; 2026 as in https://www.fo-fonctionnaires.fr/fgf-fo/droits-et-services/calendriers/calendrier-conges-feries.html',
    taken: 'from the law',
    days: {
      2025: '01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25',
      2026: '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25',
      2027: '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25',
    },
  },
  {
    region: 'GB-ENG',
    source:
      'Banking and Financial Dealings Act 1971, Schedule 1, https://www.legislation.gov.uk/ukpga/1971/80; https://www.gov.uk/bank-holidays',
    taken: 'from the law',
    days: {
      2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
      2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
      2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
    },
  },
  {
    region: 'GB-SCT',
    source:
      'Banking and Financial Dealings Act 1971, Schedule 1, and St Andrew’s Day Bank Holiday (Scotland) Act 2007; https://www.gov.uk/bank-holidays; 15 June 2026: https://www.wired-gov.net/wg/news.nsf/articles/world+cup+bank+holiday+confirmed+05022026150500',
    taken: 'from the law',
    days: {
      2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
      2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
      2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
    },
  },
  {
    region: 'US',
    source:
      '5 U.S.C. 6103 and Executive Order 11582, as in https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/: one on a Saturday is observed on the Friday before',
    taken: 'from the law',
    days: {
      2025: '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
      2026: '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
      2027: '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
    },
  },
  {
    region: 'US-NY',
    source:
      'General Construction Law § 24, https://www.nysenate.gov/legislation/laws/GCN/24; a Saturday’s as the federal list has it',
    taken: 'from the law',
    days: {
      2025: '01-01 01-20 02-12 02-17 05-26 06-19 07-04 09-01 10-13 11-04 11-11 11-27 12-25',
      2026: '01-01 01-19 02-12 02-16 05-25 06-19 07-03 09-07 10-12 11-03 11-11 11-26 12-25',
      2027: '01-01 01-18 02-12 02-15 05-31 06-18 07-05 09-06 10-11 11-02 11-11 11-25 12-24 12-31',
    },
  },
  {
    region: 'CA-ON',
    source:
      'Employment Standards Act, 2000, s. 1, as in https://www.ontario.ca/document/your-guide-employment-standards-act-0/public-holidays',
    taken: 'from the law',
    days: {
      2025: '01-01 02-17 04-18 05-19 07-01 09-01 10-13 12-25 12-26',
      2026: '01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-26',
      2027: '01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-25 12-26',
    },
  },
  {
    region: 'JP',
    source:
      'Cabinet Office, https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html (syukujitsu.csv); 2027 as announced on 2 February 2026, https://news.livedoor.com/topics/detail/30494256/',
    taken: 'from a list',
    days: {
      2025: '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
      2026: '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
      2027: '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
    },
  },
  {
    region: 'AU-NSW',
    source:
      'https://lgnsw.org.au/Public/Public/Members-Services/NSW_Public_Holidays.aspx; 2025: https://peninsulagrouplimited.com.au/resources/blog/nsw-public-holidays-2025 without the bank holiday, which is for banks alone',
    taken: 'from a list',
    days: {
      2025: '01-01 01-27 04-18 04-19 04-20 04-21 04-25 06-09 10-06 12-25 12-26',
      2026: '01-01 01-26 04-03 04-04 04-05 04-06 04-25 04-27 06-08 10-05 12-25 12-26 12-28',
      2027: '01-01 01-26 03-26 03-27 03-28 03-29 04-25 04-26 06-14 10-04 12-25 12-26 12-27 12-28',
    },
  },
  {
    region: 'BR',
    source:
      'Laws 662/1949, 6.802/1980, 9.093/1995 and 14.759/2023, https://www.planalto.gov.br; 2026: Portaria MGI 11.460/2025, as in https://oparana.com.br/cotidiano/feriados-e-pontos-facultativos-de-2026-confira-o-calendario-oficial/',
    taken: 'from the law',
    days: {
      2025: '01-01 04-18 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
      2026: '01-01 04-03 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
      2027: '01-01 03-26 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
    },
  },
  {
    region: 'PL',
    source:
      'Ustawa o dniach wolnych od pracy, https://isap.sejm.gov.pl; as in https://www.rp.pl/spoleczenstwo/art43562581-sondaz-czy-polacy-uwazaja-ze-decyzja-o-uczynieniu-wigilii-dniem-wolnym-byla-sluszna',
    taken: 'from the law',
    days: {
      2025: '01-01 01-06 04-20 04-21 05-01 05-03 06-08 06-19 08-15 11-01 11-11 12-24 12-25 12-26',
      2026: '01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26',
      2027: '01-01 01-06 03-28 03-29 05-01 05-03 05-16 05-27 08-15 11-01 11-11 12-24 12-25 12-26',
    },
  },
  {
    region: 'NL',
    source:
      'Algemene termijnenwet art. 3, https://wetten.overheid.nl, without Good Friday and 5 May, on which most people work: https://nl.m.wikipedia.org/wiki/Feestdagen_in_Nederland',
    taken: 'from the law',
    days: {
      2025: '01-01 04-21 04-26 05-29 06-09 12-25 12-26',
      2026: '01-01 04-06 04-27 05-14 05-25 12-25 12-26',
      2027: '01-01 03-29 04-27 05-06 05-17 12-25 12-26',
    },
  },
  {
    region: 'IE',
    source:
      'Organisation of Working Time Act 1997, Schedule 2, https://www.irishstatutebook.ie; in February: https://www.csna.ie/extra-public-holiday/',
    taken: 'from the law',
    days: {
      2025: '01-01 02-03 03-17 04-21 05-05 06-02 08-04 10-27 12-25 12-26',
      2026: '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26',
      2027: '01-01 02-01 03-17 03-29 05-03 06-07 08-02 10-25 12-25 12-26',
    },
  },
  {
    region: 'HK',
    source:
      'General Holidays Ordinance, Cap. 149, https://www.elegislation.gov.hk/hk/cap149; the moon’s days worked out',
    taken: 'from the law',
    days: {
      2025: '01-01 01-29 01-30 01-31 04-04 04-18 04-19 04-21 05-01 05-05 05-31 07-01 10-01 10-07 10-29 12-25 12-26',
      2026: '01-01 02-17 02-18 02-19 04-03 04-04 04-06 04-07 05-01 05-25 06-19 07-01 09-26 10-01 10-19 12-25 12-26',
      2027: '01-01 02-06 02-08 02-09 03-26 03-27 03-29 04-05 05-01 05-13 06-09 07-01 09-16 10-01 10-08 12-25 12-27',
    },
  },
  {
    region: 'ES-MD',
    source:
      'https://www.larazon.es/madrid/estos-son-dias-festivos-comunidad-madrid-2026_2025092868d90353f10d3f06781e836b.html; for each year by decree, no other known here',
    taken: 'from a list',
    days: { 2026: '01-01 01-06 04-02 04-03 05-01 05-02 08-15 10-12 11-02 12-07 12-08 12-25' },
  },
  {
    region: 'KR',
    source:
      'Almanac of the Korea AeroSpace Administration, in words in https://yidstory.com (2026); 1 May, 3 June and 17 July by law',
    taken: 'from a list',
    days: {
      2026: '01-01 02-16 02-17 02-18 03-01 03-02 05-01 05-05 05-24 05-25 06-03 06-06 07-17 08-15 08-17 09-24 09-25 09-26 10-03 10-05 10-09 12-25',
    },
  },
  {
    region: 'TW',
    source: 'Office calendar of 2026 by the Executive Yuan, as in https://hnps.chc.edu.tw/posts/987',
    taken: 'from a list',
    days: {
      2026: '01-01 02-15 02-16 02-17 02-18 02-19 02-20 02-27 02-28 04-03 04-04 04-05 04-06 05-01 06-19 09-25 09-28 10-09 10-10 10-25 10-26 12-25',
    },
  },
];

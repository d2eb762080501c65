/** What somebody should know who chooses the holidays of a country, since no calendar can know it for them. */

/** Months of the Islamic calendar begin when the moon is seen: what is computed may be a day off. A test finds these. */
export const byTheMoon: ReadonlySet<string> = new Set(
  'AE AL AZ BA BD BF BH BI BJ BN CC CF CI CM CX DJ DZ EG EH ER ES ET FJ GA GH GM GN GW GY ID IR KE KM KZ LY MA ME MG MK ML MR MU MW MY NE NG PH PK RU RW SA SD SG SL SN SO SR SS TD TG TN TR TT TZ UG UZ XK'.split(
    ' ',
  ),
);

const notes: Readonly<Record<string, string>> = {
  CN: 'China moves working days round its holidays, otherwise each year, and makes some weekends working days: what is moved is not known here. “holiday add” takes out a single day.',
  ES: 'In Spain each region settles its days anew every autumn, and each town has two of its own: “holiday add” and “holiday remove” change single days.',
  IN: 'In India states and employers have more days off than the national ones, which are all that is known of the whole country: name your state, or take out single days with “holiday add”.',
};

const seen =
  'Some of these days depend on when the moon is seen, and may come a day sooner or later: “holiday add” and “holiday remove” change single days.';

/** The whole of India has no such days, and its states have. */
export const holidayNote = (region: string): string | undefined => {
  const [country = ''] = region.split('-');
  const own = country === 'IN' && region !== 'IN' ? seen : notes[country];
  return own ?? (byTheMoon.has(country) ? seen : undefined);
};

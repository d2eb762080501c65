import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHours, hoursInWords, workingHours } from '../../../content/options/hours.ts';
import { timetableArbitrary } from '../../support/arbitraries.ts';

const hours = workingHours({ summary: 'Working hours', required: true });

const read = (raw: string): string | readonly string[] => {
  const decoded = hours.decode(raw);
  return decoded.ok ? formatHours(decoded.value) : (decoded.problem.suggestions ?? []);
};

describe('hours that could be day or night', () => {
  it.each([
    ['9-5', '09:00-17:00', '09:00-05:00'],
    ['9 to 5', '09:00-17:00', '09:00-05:00'],
    ['9–5', '09:00-17:00', '09:00-05:00'],
    ['9 until 5', '09:00-17:00', '09:00-05:00'],
    ['between 9 and 5', '09:00-17:00', '09:00-05:00'],
    ['9:00-5:00', '09:00-17:00', '09:00-05:00'],
    ['8:30-5:30', '08:30-17:30', '08:30-05:30'],
    ['8-4:30', '08:00-16:30', '08:00-04:30'],
    ['9am-5:00', '09:00-17:00', '09:00-05:00'],
    ['1pm-5', '13:00-17:00', '13:00-05:00'],
    ['noon-8', '12:00-20:00', '12:00-08:00'],
    ['9-midnight', '09:00-24:00', '21:00-24:00'],
    ['11-3', '11:00-15:00', '11:00-03:00'],
    ['12-8', '12:00-20:00', '12:00-08:00'],
    ['1-5', '13:00-17:00', '01:00-05:00'],
    ['900-500', '09:00-17:00', '09:00-05:00'],
    ['9-12,1-5', '09:00-12:00,13:00-17:00', '01:00-05:00,09:00-12:00'],
    ['9-12 and 1-5', '09:00-12:00,13:00-17:00', '01:00-05:00,09:00-12:00'],
    ['9-12 1-5', '09:00-12:00,13:00-17:00', '01:00-05:00,09:00-12:00'],
    ['9-12, 12-5', '09:00-12:00,12:00-17:00', '09:00-12:00,12:00-05:00'],
    ['9-1,2-6', '09:00-13:00,14:00-18:00', '02:00-06:00,09:00-01:00'],
    ['10-2,3-7', '10:00-14:00,15:00-19:00', '03:00-07:00,10:00-02:00'],
    ['9am-1pm,2-6', '09:00-13:00,14:00-18:00', '02:00-06:00,09:00-13:00'],
    ['09:00-12:00,01:00-05:00', '09:00-12:00,13:00-17:00', '01:00-05:00,09:00-12:00'],
  ])('%s is asked: %s or %s', (raw, day, night) => {
    expect(read(raw)).toEqual([day, night]);
    expect([read(day), read(night)]).toEqual([day, night]);
  });

  it.each([
    ['22:00-06:00', '22:00-06:00'],
    ['20:00-04:00', '20:00-04:00'],
    ['22-6', '22:00-06:00'],
    ['09:00-05:00', '09:00-05:00'],
    ['0900-0500', '09:00-05:00'],
    ['9am-5am', '09:00-05:00'],
    ['7pm-3am', '19:00-03:00'],
    ['7pm-3', '19:00-03:00'],
    ['7-3am', '19:00-03:00'],
    ['12am-8am', '00:00-08:00'],
    ['midnight-6', '00:00-06:00'],
    ['9-17', '09:00-17:00'],
    ['0900-1700', '09:00-17:00'],
    ['9h-17h30', '09:00-17:30'],
    ['9am-5pm', '09:00-17:00'],
    ['9a-5p', '09:00-17:00'],
    ['9 a.m. to 5 p.m.', '09:00-17:00'],
    ['9-5pm', '09:00-17:00'],
    ['1-5pm', '13:00-17:00'],
    ['9-noon', '09:00-12:00'],
    ['4-midnight', '16:00-24:00'],
    ['8-12', '08:00-12:00'],
    ['from 9 to 12 and from 13 to 17', '09:00-12:00,13:00-17:00'],
    ['09:00-12:00,13:00-17:00', '09:00-12:00,13:00-17:00'],
  ])('%s is plain: %s', (raw, meant) => {
    expect(read(raw)).toBe(meant);
  });

  it.each(['6-6', '8-8'])('%s has one reading', (raw) => {
    expect(read(raw)).toHaveLength(1);
  });

  it('never asks about what is printed', () => {
    fc.assert(
      fc.property(timetableArbitrary(), ({ hours: ranges }) => {
        expect(hours.decode(formatHours(ranges))).toEqual({ ok: true, value: ranges });
        expect(hours.decode(hoursInWords(ranges))).toEqual({ ok: true, value: ranges });
      }),
    );
  });
});

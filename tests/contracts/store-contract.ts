/** What every store promises, whatever it is made of. */
import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { auditPromises } from './store-audit.ts';
import { countPromises } from './store-counts.ts';
import { breakPromises } from './store-breaks.ts';
import { deliveryPromises } from './store-delivery.ts';
import { departurePromises } from './store-departures.ts';
import { duePromises } from './store-due.ts';
import type { Handles } from './store-handles.ts';
import { heldPromises } from './store-held.ts';
import { movePromises } from './store-moves.ts';
import { outboxPromises } from './store-outbox.ts';
import { ownPromises } from './store-own.ts';
import { peoplePromises } from './store-people.ts';
import { planPromises } from './store-plans.ts';
import { monthNotePromises } from './store-month-notes.ts';
import { pacePromises } from './store-pace.ts';
import { holidayPromises } from './store-holidays.ts';
import { tidyPromises } from './store-tidy.ts';
import { quietPromises } from './store-quiet.ts';
import { replicaPromises } from './store-replicas.ts';
import { uploadPromises } from './store-uploads.ts';

/** `open` gives an empty store; `replica` a second handle on the same data. */
export const storeContract = (
  name: string,
  open: () => Promise<Store>,
  replica: (store: Store) => Promise<Store> = (store) => Promise.resolve(store),
): void => {
  describe(`the store contract: ${name}`, () => {
    let store: Store;
    let other: Store;
    const handles: Handles = { store: () => store, other: () => other };

    beforeEach(async () => {
      store = await open();
      other = await replica(store);
    });

    afterEach(async () => {
      await other.close();
      await store.close();
    });

    describe('plans', () => {
      planPromises(handles);
    });
    describe('channels that get another id', () => {
      movePromises(handles);
    });
    describe('who changed a plan', () => {
      auditPromises(handles);
    });
    describe('taking due rows', () => {
      duePromises(handles);
    });
    describe('delivery', () => {
      deliveryPromises(handles);
    });
    describe('breaks that wait for people', () => {
      heldPromises(handles);
    });
    describe('breaks and snoozes', () => {
      breakPromises(handles);
    });
    describe('numbers of breaks', () => {
      countPromises(handles);
    });
    describe('quiet when ignored', () => {
      quietPromises(handles);
    });
    describe('breaks that are taken back', () => {
      tidyPromises(handles);
    });
    describe('notes of the month', () => {
      monthNotePromises(handles);
    });

    describe('calendars of holidays', () => {
      holidayPromises(handles);
    });
    describe('whether breaks still come as often as wanted', () => {
      pacePromises(handles);
    });
    describe('people', () => {
      peoplePromises(handles);
    });
    describe('breaks of people’s own', () => {
      ownPromises(handles);
    });
    describe('the outbox', () => {
      outboxPromises(handles);
    });
    describe('replicas', () => {
      replicaPromises(handles);
    });
    describe('a workspace that was left', () => {
      departurePromises(handles);
    });
    describe('uploads', () => {
      uploadPromises(handles);
    });
  });
};

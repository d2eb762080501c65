/** Whether Discord sends what people do to an address rather than over the gateway, by the application's own settings. */
import { shownAddress } from '../../shared/addresses.ts';
import { isObject } from '../view/components.ts';

/** The address, as it may be shown. Deskbreak listens at none: with one set, commands and buttons never arrive. */
export function endpointIn(application: unknown): string | undefined {
  const url = isObject(application) ? application['interactions_endpoint_url'] : undefined;
  return typeof url === 'string' && url !== '' ? shownAddress(url) : undefined;
}

export const endpointRemedy =
  'Empty “Interactions Endpoint URL” under Developer Portal → General Information of the application, and save.';

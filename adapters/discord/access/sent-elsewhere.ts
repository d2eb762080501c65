/** Whether Discord sends what people do to an address rather than over the gateway, by the application's own settings. */
import { isObject } from '../view/components.ts';

/** The address. Deskbreak listens at none: with one set, commands and buttons never arrive. */
export function endpointIn(application: unknown): string | undefined {
  const url = isObject(application) ? application['interactions_endpoint_url'] : undefined;
  return typeof url === 'string' && url !== '' ? url : undefined;
}

export const endpointRemedy =
  'Empty “Interactions Endpoint URL” under Developer Portal → General Information of the application, and save.';

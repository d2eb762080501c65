/**
 * What a browser remembers of an installation that it has finished: opened again, by reloading or going back, its last
 * page says once more that the app is installed, though Slack's code was used. Nobody else learns anything from the address.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from '../http/admission.ts';

const NAME = 'deskbreak-installed';
const SECONDS = 24 * 60 * 60;

export interface InstalledCookie {
  set(request: IncomingMessage, response: ServerResponse, workspace: string): void;
  /** The workspace that was installed with the code in this address, in this browser. */
  read(request: IncomingMessage): string | undefined;
}

export function installedCookie(secret: string): InstalledCookie {
  const sign = (workspace: string, code: string): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify([NAME, workspace, code]))
      .digest('base64url');

  return {
    set(request, response, workspace) {
      const code = codeIn(request);
      if (code === undefined || !isId(workspace)) return;
      const cookie = `${NAME}=${workspace}.${sign(workspace, code)}; Path=${paths.redirect}; Max-Age=${String(SECONDS)}; HttpOnly`;
      const before = response.getHeader('set-cookie') ?? [];
      response.setHeader('set-cookie', [...(Array.isArray(before) ? before : [String(before)]), cookie]);
    },
    read(request) {
      const [, value = ''] =
        new RegExp(`(?:^|;\\s*)${NAME}=([^;]*)`, 'u').exec(request.headers.cookie ?? '') ?? [];
      const [workspace = '', proof = ''] = value.split('.');
      const code = codeIn(request);
      if (code === undefined || !isId(workspace)) return undefined;
      const [given, right] = [Buffer.from(proof), Buffer.from(sign(workspace, code))];
      return given.length === right.length && timingSafeEqual(given, right) ? workspace : undefined;
    },
  };
}

/** Slack's ids of workspaces and organisations. */
const isId = (text: string): boolean => /^[A-Z0-9]{1,40}$/u.test(text);

function codeIn({ url = '' }: IncomingMessage): string | undefined {
  const code = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('code') ?? '';
  return code === '' ? undefined : code;
}

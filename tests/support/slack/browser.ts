/** A browser, as far as installing an app needs one: cookies and redirects. */
import { request as httpRequest } from 'node:http';

export interface BrowserPage {
  readonly status: number;
  readonly url: string;
  readonly text: string;
}

export interface Browser {
  /** Opens a page and follows redirects, at most ten. */
  open(url: string, headers?: Readonly<Record<string, string>>): Promise<BrowserPage>;
}

export function newBrowser(): Browser {
  const cookies = new Map<string, string>();

  const get = (
    url: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<BrowserPage & { readonly location: string | undefined }> =>
    new Promise((resolve, reject) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const request = httpRequest(url, { agent: false, headers: { ...headers, cookie } }, (response) => {
        for (const line of response.headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
          if (value === '') cookies.delete(name);
          else cookies.set(name, value);
        }
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('error', reject);
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, url, text, location: response.headers.location });
        });
      });
      request.on('error', reject);
      request.end();
    });

  return {
    async open(url, headers = {}) {
      let page = await get(url, headers);
      for (let hops = 0; page.location !== undefined && hops < 10; hops += 1)
        page = await get(new URL(page.location, page.url).href, headers);
      return { status: page.status, url: page.url, text: page.text };
    },
  };
}

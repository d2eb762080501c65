/** The manifests, as somebody pastes them. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { refused } from '../support/errand.ts';
import { inFolder, runProgram } from '../support/program.ts';

const file = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

it('is the one of the repository where nothing is set', async () => {
  await inFolder(async (cwd) => {
    const socket = await runProgram({ cwd, args: ['manifest', 'slack'] });
    expect(socket).toEqual({ code: 0, out: file('slack-manifest.json'), err: '' });
    const http = await runProgram({ cwd, args: ['manifest', 'slack-http'] });
    expect(http).toMatchObject({ code: 0, out: file('slack-manifest-http.json') });
    expect(http.err).toBe(
      'PUBLIC_URL is not set: put your address in place of https://deskbreak.example.com.\n',
    );
  });
});

it('has the address and the names of the commands from the settings', async () => {
  await inFolder(async (cwd) => {
    writeFileSync(
      path.join(cwd, '.env'),
      'PUBLIC_URL="https://breaks.example.org/"\nSLACK_POSE_COMMAND=/yoga\n',
    );
    const { code, out, err } = await runProgram({ cwd, args: ['manifest', 'slack-http'] });
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toMatch(/deskbreak\.example\.com|"\/pose"/u);
    const manifest = JSON.parse(out) as {
      features: { slash_commands: { command: string; url: string }[] };
      oauth_config: { redirect_urls: string[] };
    };
    expect(manifest.features.slash_commands.map(({ command, url }) => [command, url])).toEqual([
      ['/yoga', 'https://breaks.example.org/slack/events'],
      ['/deskbreak', 'https://breaks.example.org/slack/events'],
    ]);
    expect(manifest.oauth_config.redirect_urls).toEqual(['https://breaks.example.org/slack/oauth_redirect']);
  });
});

it('is refused where a setting in it is wrong', async () => {
  await inFolder(async (cwd) => {
    const env = { PUBLIC_URL: 'breaks.example.org' };
    await refused({ cwd, env, args: ['manifest', 'slack-http'] }, 'PUBLIC_URL is not an address.');
  });
});

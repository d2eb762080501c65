/** Logging in without a gateway: Discord is only asked whether the token is right. */
import { REST, Routes } from 'discord.js';
import { LoginRefused, type Login } from './login.ts';
import { restOptions } from '../rest/rest.ts';

export const restLogin =
  (token: string, apiUrl: string | undefined): Login =>
  async () => {
    const rest = new REST(restOptions(apiUrl)).setToken(token);
    try {
      await rest.get(Routes.user());
    } catch (error) {
      throw new LoginRefused(error);
    }
    return { close: () => Promise.resolve() };
  };

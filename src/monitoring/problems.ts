/** Why nobody can be listened to there: a sentence, and the remedy. */
export function listenProblem(port: number, host: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'EADDRINUSE':
      return `METRICS_PORT is used by another program: ${port}. Stop the other program, or choose another port.`;
    case 'EACCES':
      return `METRICS_PORT needs more rights: ${port}. Choose a port from 1024 on.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `METRICS_HOST is no address of this machine: ${host}. Leave it empty for this machine alone, or set it to 0.0.0.0 for all addresses.`;
    default:
      return `METRICS_PORT cannot be used: ${port} (${code}). Choose another port.`;
  }
}

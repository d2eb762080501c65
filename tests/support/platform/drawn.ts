/** How what is no text is written where tests read what a person sees: the same for every platform. */

export const drawn = {
  rule: '———',
  button: (label: string): string => `[${label}]`,
  picture: (description: string): string => `(picture: ${description})`,
  file: (name: string): string => `(file: ${name})`,
  /** What is filled into a field, or else what it asks for. */
  field: (value: string): string => `<${value}>`,
  box: (isChosen: boolean, ...words: readonly string[]): string =>
    [`(${isChosen ? 'x' : ' '})`, ...words].filter((word) => word !== '').join(' '),
} as const;

/** Those that are not empty, one below the other. */
export const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** Forms as data: an adapter shows them as a modal, as components, or as questions one after the other. */
import type { Option } from './options.ts';

export const formIds = ['settings'] as const;
export type FormId = (typeof formIds)[number];

export interface Form {
  readonly id: FormId;
  readonly title: string;
  readonly intro: string;
  readonly submit: string;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  /** How the value is typed, checked, chosen from and completed. */
  readonly option: Option;
  /** As its option reads it; empty where nothing is set. */
  readonly value: string;
}

/** Values by field key, each as its option reads it. */
export type FormValues = Readonly<Record<string, string>>;

/** What is wrong, by field key: shown beside the field, and nothing is changed. */
export type FormProblems = Readonly<Record<string, string>>;

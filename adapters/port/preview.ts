/** A platform's look without the platform: what its adapter would send, and how its people would see it. */
import type { Form } from '../../content/settings/form.ts';
import type { Message } from '../../content/message.ts';
import type { Capabilities } from './capabilities.ts';
import type { PictureFile } from './pictures.ts';

export interface Specimen {
  /** What goes to the platform, word for word. */
  readonly payload: unknown;
  /** HTML, drawn from the payload and from nothing else. */
  readonly html: string;
}

export interface Preview {
  readonly platform: string;
  /** As people call it. */
  readonly title: string;
  /** Those of the adapter. */
  readonly capabilities: Capabilities;
  message(message: Message): Specimen;
  /** As it is opened, and each further window that it opens. */
  form(form: Form): readonly Specimen[];
}

export interface PreviewOptions {
  /** Where the page finds a picture: the address of its file. */
  readonly addressOf: (file: PictureFile) => string;
}

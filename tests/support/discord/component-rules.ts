/** What Discord wants of components beyond its published schema. */
import { asText, isObject, type JsonObject, objectsOf } from '../platform/json.ts';
import { isSelect, type Placed, placed, types } from './components.ts';
import { missing, type Wrong } from './errors.ts';
import { limits } from './limits.ts';

/** `files`: names that `attachment://` may refer to. */
export function componentFindings(
  components: unknown,
  isV2: boolean,
  files: readonly string[],
): readonly Wrong[] {
  const all = placed(components);
  return [
    ...(isV2 ? [] : legacyFindings(components)),
    ...totals(all),
    ...duplicates(
      all,
      'custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
    ...duplicates(all, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
    ...all.flatMap((one) => single(one)),
    ...all.flatMap((one) => media(one, files)),
  ];
}

/** Without the flag there are rows and nothing else. */
function legacyFindings(components: unknown): readonly Wrong[] {
  const top = objectsOf(components);
  const others = top.flatMap(({ type }, index) =>
    type === types.row
      ? []
      : [
          {
            at: ['components', index, 'type'],
            code: 'UNION_TYPE_CHOICES',
            message: 'Value of field "type" must be one of (1,).',
          },
        ],
  );
  return top.length > limits.rows
    ? [
        {
          at: ['components'],
          code: 'BASE_TYPE_BAD_LENGTH',
          message: `Must be between 1 and ${limits.rows} in length.`,
        },
        ...others,
      ]
    : others;
}

function totals(all: readonly Placed[]): readonly Wrong[] {
  const shown = all
    .filter(({ component }) => component['type'] === types.textDisplay)
    .reduce((sum, { component }) => sum + asText(component['content']).length, 0);
  const at = ['components'];
  return [
    ...(all.length > limits.components
      ? [
          {
            at,
            code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
            message: `The total number of components must be less than or equal to ${limits.components}`,
          },
        ]
      : []),
    ...(shown > limits.displayedText
      ? [
          {
            at,
            code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
            message: `The total displayable text size must be less than or equal to ${limits.displayedText}`,
          },
        ]
      : []),
  ];
}

function duplicates(all: readonly Placed[], key: string, code: string, message: string): readonly Wrong[] {
  const seen = new Set<unknown>();
  return all.flatMap(({ component, at }) => {
    const value = component[key];
    if (value === undefined || value === null || value === 0) return [];
    if (seen.has(value)) return [{ at: [...at, key], code, message }];
    seen.add(value);
    return [];
  });
}

function single({ component, at }: Placed): readonly Wrong[] {
  switch (component['type']) {
    case types.row:
      return row(component, at);
    case types.button:
      return button(component, at);
    case types.stringSelect:
    case types.checkboxGroup:
      return menu(component, at);
    case types.textInput:
      return textInput(component, at);
    default:
      return [];
  }
}

/** Five buttons, or one menu and nothing else. */
function row(component: JsonObject, at: Placed['at']): readonly Wrong[] {
  const inside = objectsOf(component['components']);
  return inside.length > 1 && inside.some((one) => isSelect(one) || one['type'] === types.textInput)
    ? [
        {
          at: [...at, 'components'],
          code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          message: 'The specified component exceeds the maximum width',
        },
      ]
    : [];
}

/** Links have an address, the others a custom id, and all have something to read. */
function button(component: JsonObject, at: Placed['at']): readonly Wrong[] {
  const { style, custom_id, url, label, emoji } = component;
  const wrongs: Wrong[] = [];
  const forbidden = (key: string): Wrong => ({
    at: [...at, key],
    code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    message: 'A custom id and url cannot both be specified',
  });
  if (style === 5) {
    if (url === undefined || url === null) wrongs.push(missing(...at, 'url'));
    if (custom_id !== undefined) wrongs.push(forbidden('custom_id'));
  } else if (style !== 6) {
    if (custom_id === undefined || custom_id === null) wrongs.push(missing(...at, 'custom_id'));
    if (url !== undefined) wrongs.push(forbidden('url'));
  }
  if (asText(label) === '' && !isObject(emoji)) wrongs.push(missing(...at, 'label'));
  return wrongs;
}

function menu(component: JsonObject, at: Placed['at']): readonly Wrong[] {
  const options = objectsOf(component['options']);
  const values = options.map(({ value }) => value);
  const wrongs: Wrong[] = values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [
          {
            at: [...at, 'options', index, 'value'],
            code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            message: 'The specified option value is already used',
          },
        ]
      : [],
  );
  const most = typeof component['max_values'] === 'number' ? component['max_values'] : 1;
  const chosen = options.filter(({ default: isDefault }) => isDefault === true);
  if (chosen.length > (component['type'] === types.checkboxGroup ? options.length : most))
    wrongs.push({
      at: [...at, 'options'],
      code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
      message: `The number of default values must be at most ${most}`,
    });
  if (component['max_values'] !== undefined && most > options.length)
    wrongs.push({
      at: [...at, 'max_values'],
      code: 'NUMBER_TYPE_MAX',
      message: `int value should be less than or equal to ${options.length}.`,
    });
  return wrongs;
}

function textInput(component: JsonObject, at: Placed['at']): readonly Wrong[] {
  const value = asText(component['value']);
  const most = typeof component['max_length'] === 'number' ? component['max_length'] : 4000;
  return value.length > most
    ? [{ at: [...at, 'value'], code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` }]
    : [];
}

/** Pictures come from the web or from this message's own files. */
function media({ component, at }: Placed, files: readonly string[]): readonly Wrong[] {
  switch (component['type']) {
    case types.gallery:
      return objectsOf(component['items']).flatMap((item, index) =>
        medium(item['media'], [...at, 'items', index, 'media', 'url'], files, true),
      );
    case types.thumbnail:
      return medium(component['media'], [...at, 'media', 'url'], files, true);
    case types.file:
      return medium(component['file'], [...at, 'file', 'url'], files, false);
    default:
      return [];
  }
}

function medium(
  value: unknown,
  at: Placed['at'],
  files: readonly string[],
  mayBeWeb: boolean,
): readonly Wrong[] {
  const url = isObject(value) ? asText(value['url']) : '';
  if (url.startsWith('attachment://')) {
    return files.includes(url.slice('attachment://'.length))
      ? []
      : [
          {
            at,
            code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
            message: 'The referenced attachment was not found',
          },
        ];
  }
  return mayBeWeb && /^https?:\/\//u.test(url)
    ? []
    : [{ at, code: 'URL_TYPE_INVALID_SCHEME', message: 'Scheme must be one of (http, https, attachment).' }];
}

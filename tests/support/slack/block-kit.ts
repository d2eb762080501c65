/** Block Kit as Slack checks it: blocks of messages, and whole views. */
import { asText, isObject, type JsonObject, objectsOf } from '../platform/json.ts';
import {
  anyText,
  asAccessory,
  imageElement,
  imageSource,
  inActions,
  inInput,
  plain,
} from './block-elements.ts';
import {
  all,
  anything,
  byType,
  flag,
  list,
  oneOf,
  type Rule,
  shape,
  type Tell,
  text,
  whole,
  word,
} from './rules.ts';

const block = { block_id: text(1, 255) };

const richStyle = shape(
  {},
  {
    bold: flag,
    italic: flag,
    strike: flag,
    code: flag,
    underline: flag,
    highlight: flag,
    client_highlight: flag,
  },
);
const style = { style: richStyle };

const richPiece = byType({
  text: shape({ text: text(1, 10_000) }, style),
  link: shape({ url: text(1, 3000) }, { ...style, text: text(1, 3000), unsafe: flag }),
  emoji: shape({ name: text(1, 100) }, { ...style, unicode: text(1, 100), skin_tone: whole(1, 6) }),
  user: shape({ user_id: text(1, 30) }, style),
  usergroup: shape({ usergroup_id: text(1, 30) }, style),
  channel: shape({ channel_id: text(1, 30) }, style),
  broadcast: shape({ range: word('here', 'channel', 'everyone') }, style),
  date: shape(
    { timestamp: whole(0, Number.MAX_SAFE_INTEGER), format: text(1, 300) },
    { ...style, url: text(1, 3000), fallback: text(1, 300) },
  ),
  color: shape({ value: text(1, 10) }, style),
});
const pieces = list(richPiece, 0, 1000);
const border = whole(0, 1);
const richSection = shape({ elements: pieces });

const richText = byType({
  rich_text_section: richSection,
  rich_text_list: shape(
    { style: word('bullet', 'ordered'), elements: list(byType({ rich_text_section: richSection }), 1, 1000) },
    { indent: whole(0, 8), offset: whole(0, 10_000), border },
  ),
  rich_text_quote: shape({ elements: pieces }, { border }),
  rich_text_preformatted: shape({ elements: pieces }, { border, language: text(1, 50) }),
});

const someText: Rule = (value, at, tell) => {
  if (isObject(value) && value['text'] === undefined && value['fields'] === undefined)
    tell('missing required field: text', at);
};

const blocks: Readonly<Record<string, Rule>> = {
  section: all(
    shape(
      {},
      {
        ...block,
        text: anyText(3000),
        fields: list(anyText(2000), 1, 10),
        accessory: asAccessory,
        expand: flag,
      },
    ),
    someText,
  ),
  header: shape({ text: plain(150) }, block),
  divider: shape({}, block),
  context: shape(
    {
      elements: list(
        byType({ image: imageElement, plain_text: anyText(2000), mrkdwn: anyText(2000) }),
        1,
        10,
      ),
    },
    block,
  ),
  actions: shape({ elements: list(inActions, 1, 25) }, block),
  image: oneOf(
    ['image_url', 'slack_file'],
    shape({ alt_text: text(1, 2000) }, { ...block, ...imageSource, title: plain(2000) }),
  ),
  input: shape(
    { label: plain(2000), element: inInput },
    { ...block, hint: plain(2000), optional: flag, dispatch_action: flag },
  ),
  rich_text: shape({ elements: list(richText, 1, 1000) }, block),
  markdown: shape({ text: text(1, 12_000) }, block),
};

/** Ids that occur twice; one block's `action_id`s, one message's `block_id`s. */
const noTwins: Rule = (value, at, tell) => {
  const twins = (ids: readonly string[]): readonly string[] =>
    ids.filter((one, index) => one !== '' && ids.indexOf(one) < index);
  const given = objectsOf(value);
  for (const twin of twins(given.map(({ block_id }) => asText(block_id))))
    tell(`block_id already exists: ${twin}`, at);
  given.forEach((one, index) => {
    for (const twin of twins(elementsOf(one).map(({ action_id }) => asText(action_id))))
      tell(`action_id already exists: ${twin}`, `${at}/${index}/elements`);
  });
  if (given.flatMap(elementsOf).filter(({ focus_on_load }) => focus_on_load === true).length > 1)
    tell('only one element can be focused on load', at);
};

/** Whatever can be pressed or filled in a block. */
export const elementsOf = (one: JsonObject): readonly JsonObject[] =>
  [
    ...(one['type'] === 'actions' ? objectsOf(one['elements']) : []),
    ...[one['accessory'], one['element']].filter(isObject),
  ].filter(({ type }) => type !== 'image');

const blocksUpTo = (max: number): Rule => all(list(byType(blocks), 0, max), noTwins);
const messageBlocks = blocksUpTo(50);
const viewBlocks = blocksUpTo(100);

const viewCommon = {
  private_metadata: text(0, 3000),
  callback_id: text(0, 255),
  external_id: text(0, 255),
};

const submitForInputs: Rule = (value, at, tell) => {
  if (!isObject(value) || value['submit'] !== undefined) return;
  if (objectsOf(value['blocks']).some(({ type }) => type === 'input'))
    tell('missing required field: submit', at);
};

const view = byType({
  modal: all(
    shape(
      { title: plain(24), blocks: viewBlocks },
      {
        ...viewCommon,
        close: plain(24),
        submit: plain(24),
        clear_on_close: flag,
        notify_on_close: flag,
        submit_disabled: anything,
      },
    ),
    submitForInputs,
  ),
  home: shape({ blocks: viewBlocks }, viewCommon),
});

/** Whether a picture that a block names is there, an image, and processed. */
export type FileCheck = (file: JsonObject) => boolean;

const picturesReady =
  (isReady: FileCheck): Rule =>
  (value, at, tell) => {
    objectsOf(value).forEach((one, index) => {
      const images = [
        one,
        one['accessory'],
        ...(one['type'] === 'context' ? objectsOf(one['elements']) : []),
      ];
      for (const image of images.filter(isObject)) {
        if (isObject(image['slack_file']) && !isReady(image['slack_file']))
          tell('invalid slack file', `${at}/${index}/slack_file`);
      }
    });
  };

/** What is wrong with a message's blocks, in Slack's words; empty where nothing is. */
export const wrongInBlocks = (value: unknown, isReady: FileCheck): readonly string[] =>
  collect((tell) => {
    all(messageBlocks, picturesReady(isReady))(value, '/blocks', tell);
  });

export const wrongInView = (value: unknown, isReady: FileCheck): readonly string[] =>
  collect((tell) => {
    view(value, '/view', tell);
    if (isObject(value)) picturesReady(isReady)(value['blocks'], '/view/blocks', tell);
  });

function collect(check: (tell: Tell) => void): readonly string[] {
  const wrong: string[] = [];
  check((what, at) => wrong.push(`[ERROR] ${what} [json-pointer:${at}]`));
  return wrong;
}

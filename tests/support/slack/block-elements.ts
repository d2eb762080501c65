/** Block Kit's composition objects and elements: what Slack takes, and how much of it. */
import { isObject, objectsOf, sameJson } from '../platform/json.ts';
import {
  all,
  anything,
  byType,
  flag,
  list,
  matching,
  oneOf,
  type Rule,
  shape,
  text,
  whole,
  word,
} from './rules.ts';

export const plain = (max: number): Rule =>
  byType({ plain_text: shape({ text: text(1, max) }, { emoji: flag }) });

export const anyText = (max: number): Rule =>
  byType({
    plain_text: shape({ text: text(1, max) }, { emoji: flag }),
    mrkdwn: shape({ text: text(1, max) }, { verbatim: flag }),
  });

const id = text(1, 255);

const confirm = shape(
  { title: plain(100), text: anyText(300), confirm: plain(30), deny: plain(30) },
  { style: word('primary', 'danger') },
);

/** Placed where it can be pressed or filled. */
const common = { action_id: id, confirm };
const filled = { ...common, placeholder: plain(150), focus_on_load: flag };

const option = shape(
  { text: plain(75), value: text(1, 150) },
  { description: plain(75), url: text(1, 3000) },
);
/** Radio buttons and checkboxes may show formatted text. */
const choice = shape({ text: anyText(75), value: text(1, 150) }, { description: anyText(75) });
const group = shape({ label: plain(75), options: list(option, 1, 100) });
const options = { options: list(option, 1, 100), option_groups: list(group, 1, 100) };

/** What is chosen at first must be one of the options, word for word. */
const initialIsOffered: Rule = (value, at, tell) => {
  if (!isObject(value)) return;
  const offered = [
    ...objectsOf(value['options']),
    ...objectsOf(value['option_groups']).flatMap(({ options: inGroup }) => objectsOf(inGroup)),
  ];
  const initial = [
    ...(value['initial_option'] === undefined ? [] : [value['initial_option']]),
    ...objectsOf(value['initial_options']),
  ];
  for (const chosen of initial) {
    if (!offered.some((one) => sameJson(one, chosen)))
      tell('initial option must be one of the provided options', at);
  }
};

const oneSource = (rule: Rule): Rule => all(oneOf(['options', 'option_groups'], rule), initialIsOffered);
const many = { max_selected_items: whole(1, 100) };
const source = { response_url_enabled: flag };

const button = shape(
  { text: plain(75) },
  {
    ...common,
    value: text(1, 2000),
    url: text(1, 3000),
    style: word('primary', 'danger'),
    accessibility_label: text(1, 75),
  },
);

const pressed: Readonly<Record<string, Rule>> = {
  button,
  overflow: shape({ options: list(option, 1, 5) }, common),
};

const chosen: Readonly<Record<string, Rule>> = {
  static_select: oneSource(shape({}, { ...filled, ...options, initial_option: option })),
  multi_static_select: oneSource(
    shape({}, { ...filled, ...options, ...many, initial_options: list(option, 1, 100) }),
  ),
  external_select: shape({}, { ...filled, min_query_length: whole(0, 3000), initial_option: option }),
  multi_external_select: shape(
    {},
    { ...filled, ...many, min_query_length: whole(0, 3000), initial_options: list(option, 1, 100) },
  ),
  users_select: shape({}, { ...filled, initial_user: id }),
  conversations_select: shape(
    {},
    {
      ...filled,
      ...source,
      initial_conversation: id,
      default_to_current_conversation: flag,
      filter: anything,
    },
  ),
  channels_select: shape({}, { ...filled, ...source, initial_channel: id }),
  datepicker: shape({}, { ...filled, initial_date: matching(/^\d{4}-\d{2}-\d{2}$/u) }),
  timepicker: shape({}, { ...filled, initial_time: matching(/^([01]\d|2[0-3]):[0-5]\d$/u), timezone: id }),
  checkboxes: all(
    shape(
      { options: list(choice, 1, 10) },
      { ...common, focus_on_load: flag, initial_options: list(choice, 1, 10) },
    ),
    initialIsOffered,
  ),
  radio_buttons: all(
    shape({ options: list(choice, 1, 10) }, { ...common, focus_on_load: flag, initial_option: choice }),
    initialIsOffered,
  ),
};

const dispatch = shape(
  {},
  { trigger_actions_on: list(word('on_enter_pressed', 'on_character_entered'), 1, 2) },
);
const written = { ...filled, dispatch_action_config: dispatch };

const typed: Readonly<Record<string, Rule>> = {
  plain_text_input: shape(
    {},
    {
      ...written,
      initial_value: text(0, 3000),
      multiline: flag,
      min_length: whole(0, 3000),
      max_length: whole(1, 3000),
    },
  ),
  number_input: shape(
    { is_decimal_allowed: flag },
    {
      ...written,
      initial_value: text(1, 30),
      min_value: matching(/^-?\d+(\.\d+)?$/u),
      max_value: matching(/^-?\d+(\.\d+)?$/u),
    },
  ),
  email_text_input: shape({}, { ...written, initial_value: text(0, 3000) }),
  url_text_input: shape({}, { ...written, initial_value: text(0, 3000) }),
};

/** By id or by address; whether it is there and ready is checked where the files are known. */
const slackFile = oneOf(['id', 'url'], shape({}, { id: matching(/^F[A-Z0-9]{8,}$/u), url: text(1, 3000) }));

export const imageSource = { image_url: text(1, 3000), slack_file: slackFile };

export const imageElement: Rule = oneOf(
  ['image_url', 'slack_file'],
  shape({ alt_text: text(1, 2000) }, imageSource),
);

export const inActions: Rule = byType({ ...pressed, ...chosen });
export const inInput: Rule = byType({ ...chosen, ...typed });
export const asAccessory: Rule = byType({ ...pressed, ...chosen, image: imageElement });
/** The options that an app hands over when a menu asks for some. */
export const suggestedOptions: Rule = oneOf(
  ['options', 'option_groups'],
  shape(
    {},
    {
      options: list(option, 0, 100),
      option_groups: list(group, 0, 100),
    },
  ),
);

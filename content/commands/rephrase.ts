/** What people also say: in other words than the commands have, or more politely. */
import type { CommandRoot } from '../message.ts';

const courtesies =
  /^(?:(?:please|pls|hey|hi|ok|okay|just|can you|could you|would you|i want to|i want|let'?s|deskbreak)\s+)+|(?:\s+(?:please|pls|thanks|thank you|thx))+$/giu;

/** A dash or an arrow before the first word. */
const leading = /^[-=>:,.•*]+\s+/u;

export const polite = (text: string): string => text.replace(leading, '').replace(courtesies, '').trim();

interface Line {
  readonly root: CommandRoot;
  readonly text: string;
}

type Rule = readonly [said: RegExp, meant: string];

const settingWords =
  'every|interval|hours|days|tz|version|motion|silent|quiet|tidy|meetings|voice|pause|holiday';

/** Tried in this order, on small letters; what decodes first is what was meant. */
const rules: Readonly<Record<CommandRoot, readonly Rule[]>> = {
  deskbreak: [
    // Nothing but marks, or a picture.
    [/^[^\p{L}\p{N}]+$/u, 'help'],
    [/^(?:for )?me (?:to )?(?:version )?(chair|standing|floor|any)$/u, 'me version $1'],
    [/^(?:my|me) (version|avoid|motion|data|forget|status|stats|streak)\b\s*(.*)$/u, 'me $1 $2'],
    [/^(?:me )?(?:i |to |please )*(?:avoid|spare|avoiding)\s+(?:my )?(.+)$/u, 'me avoid $1'],
    [/^(?:forget|delete|erase) (?:me|my data|all my data|about me)$/u, 'me forget'],
    [
      /^(?:my (?:settings|preferences|profile)|about me|who am i|myself|for me|just me|personal)$/u,
      'me show',
    ],
    [/^(?:on|start|enable) (?:for )?(?:me|myself)\b\s*(.*)$/u, 'me on $1'],
    [/^(?:off|stop|disable) (?:for )?(?:me|myself)$/u, 'me off'],
    [/^(?:my|me) (on|off|every|pause|resume|meetings?|calls?)\b\s*(.*)$/u, 'me $1 $2'],
    [/^(?:my|me) (?:breaks? )?(?:every |each )(.+)$/u, 'me every $1'],
    [/^(?:my|me) (?:working |work |office )?(hours|days)\b\s*(?:are |is |to )?(.*)$/u, 'me $1 $2'],
    [/^me (?:on|start|enable) (.+?) on (the (?:half )?hour)$/u, 'me on $1 at $2'],
    [/^me (?:on|start|enable) (.+)$/u, 'me on every $1'],
    [/^(on|start|enable) (.+?) on (the (?:half )?hour)$/u, '$1 $2 at $3'],
    [/^(on|start|enable) (.+)$/u, 'on every $2'],
    [/^every (.+?) on (the (?:half )?hour)$/u, 'every $1 at $2'],
    [
      /^(?:every|each) ((?:(?:week|work|working )?days?|weekends?|mon|tue|wed|thu|fri|sat|sun)\b.*|[a-z]{3,6}days?\b.*)$/u,
      'days $1',
    ],
    [/^(?:every|each) (day)$/u, 'days every day'],
    [/^(?:daily|everyday|all days|all week|every single day)$/u, 'days every day'],
    [/^(?:help|\?|h|-+h(?:elp)?|commands?|usage|how|hello|hi|hey|welcome|about)\b.*$/u, 'help'],
    [
      /^(?:turn|switch)\s+(?:(?:it|them|(?:the\s+)?breaks?)\s+)?(on|off)(?:\s+(?:the\s+)?breaks?)?\b\s*(.*)$/u,
      '$1 $2',
    ],
    [/^(?:the\s+)?breaks?\s+(on|off|now|every .*)$/u, '$1'],
    [
      /^(?:(?:take|have|give us|give me|post|send|do|start|begin)\s+)?(?:an?\s+|the\s+)?breaks?(?:\s+(?:time|right now|now|please))?$/u,
      'now',
    ],
    [/^(?:when|schedule|plan|show|timetable|what'?s next|what is next)\b.*$/u, 'status'],
    [/^(?:begin|launch|activate|turn on|switch on)$/u, 'on'],
    [/^(?:deactivate|turn off|switch off)$/u, 'off'],
    [/^(?:unsnooze|unmute|carry on|go on)$/u, 'resume'],
    [/^(on|start|off|stop|skip|resume|continue) now$/u, '$1'],
    [
      /^(on|start|off|stop|now|skip|resume|status|settings)\b.*\b(?:here|it|them|breaks?|the next one|next|one|again)$/u,
      '$1',
    ],
    [/^(?:set|change|make|use|put|update)\s+(?:the\s+|my\s+|our\s+)?(.+)$/u, '$1'],
    [/^(?:set|change|make|use|put|update)\s+(?:the\s+|my\s+|our\s+)?(.+?)\s+(?:to|as)\s+(.+)$/u, '$1 $2'],
    [/^([a-z]+(?: [a-z]+)?)\s*(?:[:=,]|\b(?:to|is|are|at|from)\b)\s*(.+)$/u, '$1 $2'],
    [new RegExp(`^(?:a\\s+)?breaks?\\s+(?:an?\\s+)?(${settingWords})\\b\\s*(.*)$`, 'u'), '$1 $2'],
    [
      /^(?:show|list|view|see|get)\s+(?:me\s+)?(?:the\s+)?(?:plan|status|schedule|holidays?|days off|next.*)$/u,
      'status',
    ],
    [/^(?:show|list|view|see|get)\s+(?:me\s+)?(?:the\s+|all\s+)?(?:commands?|help)$/u, 'help'],
    [/^(?:add|new)\s+(?:an?\s+)?(?:holiday|day off|vacation)\s+(?:on\s+)?(.+)$/u, 'holiday add $1'],
    [
      /^(?:remove|delete|cancel|rm)\s+(?:the\s+)?(?:holiday|day off|vacation)\s+(?:on\s+)?(.+)$/u,
      'holiday remove $1',
    ],
    [/^(?:holidays?|days? off|vacation)\s+(?:list|show|all)$/u, 'status'],
    [/^(?:holidays?|days? off|vacation)\s+(?:add|new|on|\+)?\s*(.+)$/u, 'holiday add $1'],
    [/^holidays?\s+(?:remove|delete|del|rm|-)\s*(.+)$/u, 'holiday remove $1'],
    [/^(?:holidays?|days? off)\s+(?:add\s+)?(.+)$/u, 'holidays $1'],
    [/^(?!no\b|not\b)(.+?)\s+(?:public |bank |national )?holidays?(?: off)?$/u, 'holidays $1'],
    [
      /^(?:notifications?|pings?|notify) (?:on|yes|as usual)$|^(?:with notifications?|not silent)$/u,
      'silent off',
    ],
    [
      /^(?:notifications?|pings?|notify) (?:off|no|none)$|^(?:(?:no|without) (?:notifications?|pings?|sound)|silent|silently|quietly)$/u,
      'silent on',
    ],
    [
      /^(?:moving pictures?|pictures?|motion|animations?|gifs?) (?:still|off|no|none)$|^(?:still pictures?|no (?:motion|animations?|gifs?|moving pictures?))$/u,
      'motion off',
    ],
    [
      /^(?:moving pictures?|pictures?|motion|animations?|gifs?) (?:moving|on|yes)$|^moving pictures?$/u,
      'motion on',
    ],
    [
      /^(?:(?:please )?(?:tidy|clean)(?: (?:it )?up)?(?: (?:after (?:yourself|you|the breaks?|itself|each break)|the channel|(?:the )?old (?:breaks?|messages?|posts?)))?|(?:keep|leave) (?:the |this |our )?channel (?:tidy|clean)|(?:delete|remove|clear|drop|hide) (?:the |all |your )*(?:old|older|earlier|previous|past|last|ignored|unused|untouched) (?:breaks?|messages?|posts?|ones?))$/u,
      'tidy on',
    ],
    [
      /^(?:(?:do not|don't|dont|never|stop|no) (?:tidy(?:ing)?|clean(?:ing)?|delet(?:e|ing)|remov(?:e|ing))(?: up)?(?: (?:after yourself|the channel|(?:the |any |your )*(?:(?:old|previous) )?(?:breaks?|messages?|posts?)))?|(?:keep|leave) (?:the |all |your )*(?:old|older|earlier|previous|past) (?:breaks?|messages?|posts?))$/u,
      'tidy off',
    ],
    [/^(?:no breaks?|quiet|mute|snooze|break free)\s+(.+)$/u, 'pause $1'],
    [/^(?:off|stop|disable|mute)\s+((?:until|till|for|rest of)\s.+)$/u, 'pause $1'],
    [/^(?:rest of|until|till|for)\s.+$/u, 'pause $&'],
    [/^(?:hourly|half[- ]hourly|(?:once|twice) (?:an|every) hour)\b.*$/u, 'every $&'],
    [/^\d[\d.]*\s*(?:m|h|min|mins|minutes?|hrs?|hours?)?(?:\s*\d+\s*m?)?(?:\s+at\s+.+)?$/u, 'every $&'],
    [/^\d{1,4}(?:[:.]\d\d)?\s*(?:[ap]\.?m?\.?)?\s*(?:-|to|until)\s*\d.*$/u, 'hours $&'],
    [/^(?:mon|tue|wed|thu|fri|sat|sun|week)[a-z]*\b.*$/u, 'days $&'],
    [/^(?:chair|chairs|standing|stand|floor|mat|any)$/u, 'version $&'],
    [/^[a-z]+\/[a-z_/ -]+$/u, 'tz $&'],
  ],
  pose: [
    [/^[^\p{L}\p{N}]+$/u, ''],
    [/^(?:help|\?|-+h(?:elp)?)\b.*$/u, ''],
    [/^(?:show|give|list|see|view|all)?\s*(?:me\s+)?(?:all\s+|the\s+)?(?:poses|list|all)$/u, 'list'],
    [/^(?:show|give)\s+(?:me\s+)?(?:an?\s+|the\s+)?(.+)$/u, '$1'],
    [/^(?:an?y?|random|some|surprise|me|one|another|next|now|pose|please)\b.*$/u, ''],
  ],
};

/** The same in words of ours, the likeliest first. */
export function rephrased(root: CommandRoot, text: string): readonly Line[] {
  const typed = text.toLowerCase();
  const other = /^\/?(poses?|deskbreak)\b\s*(.*)$/u.exec(typed);
  return [
    ...(other === null
      ? []
      : [{ root: other[1] === 'deskbreak' ? 'deskbreak' : 'pose', text: other[2] ?? '' } as const]),
    ...rules[root].flatMap(([said, meant]) =>
      said.test(typed) ? [{ root, text: typed.replace(said, meant).trim() }] : [],
    ),
  ];
}

/** Why a break at all: the lines that go with breaks, and what is said of the slogan. */
import { fnv1aMixed } from '../text/fnv.ts';
import type { Area, Pose, UnsupportedClaim, VersionName } from '../pose/pose.ts';
import { poses, posesWith, versionNamesOf } from '../poses/catalogue.ts';
import { apart } from './rotation.ts';

export interface ThemeLine {
  /** What long sitting is linked with, what professionals advise, or how to go about a pose. */
  readonly kind: 'harm' | 'advice' | 'listen';
  readonly text: string;
  /** The parts of the body that it is about; without them it goes with any pose. */
  readonly areas?: readonly Area[];
  /** Names an illness: nothing to wind down with. */
  readonly disease?: true;
}

const harms: readonly ThemeLine[] = [
  { kind: 'harm', text: 'Long sitting is linked with heart disease.', disease: true },
  { kind: 'harm', text: 'Long sitting is linked with an overworked pancreas.', disease: true },
  { kind: 'harm', text: 'Long sitting is linked with colon cancer.', disease: true },
  { kind: 'harm', text: 'Long sitting is linked with softer bones.', disease: true },
  { kind: 'harm', text: 'Long sitting is linked with weak tummy muscles.', areas: ['lower back', 'spine'] },
  { kind: 'harm', text: 'Long sitting is linked with tight hips.', areas: ['hips', 'groin', 'thighs'] },
  { kind: 'harm', text: 'Long sitting is linked with weak glutes.', areas: ['glutes'] },
  {
    kind: 'harm',
    text: 'Long sitting is linked with sluggish leg circulation.',
    areas: ['calves', 'hamstrings'],
  },
  { kind: 'harm', text: 'Long sitting is linked with a foggy head.', areas: ['mind'] },
  { kind: 'harm', text: 'Craning at screens is linked with strained necks.', areas: ['neck'] },
  { kind: 'harm', text: 'Hunching at desks is linked with sore shoulders.', areas: ['shoulders'] },
  { kind: 'harm', text: 'Hours of hunching are linked with poor posture.', areas: ['upper back', 'chest'] },
  { kind: 'harm', text: 'Long sitting is linked with sore backs.', areas: ['lower back', 'upper back'] },
  { kind: 'harm', text: 'Sitting still is linked with a stiff spine.', areas: ['spine'] },
  {
    kind: 'harm',
    text: 'Long sitting is linked with disc damage.',
    areas: ['spine', 'lower back'],
    disease: true,
  },
  {
    kind: 'harm',
    text: 'Sitting is linked with millions of sore backs.',
    areas: ['lower back', 'spine'],
  },
];

const advice: readonly ThemeLine[] = [
  { kind: 'advice', text: 'Try a wobbly seat, like a stability ball.' },
  { kind: 'advice', text: 'Stretch the fronts of your hips often.', areas: ['hips', 'thighs', 'groin'] },
  { kind: 'advice', text: 'Sit a while, stand a while, swap again.' },
  { kind: 'advice', text: 'Walk often. The far printer counts.' },
  { kind: 'advice', text: 'Take your next call on foot.' },
  { kind: 'advice', text: 'A little yoga, often, suits many backs.' },
  { kind: 'advice', text: 'Rest your eyes: look out far.' },
  { kind: 'advice', text: 'Fetch some water on your way back.' },
  {
    kind: 'advice',
    text: 'Let your shoulders drop, now and then.',
    areas: ['shoulders', 'neck', 'upper back'],
  },
  { kind: 'advice', text: 'Plant both feet, and sit tall again.', areas: ['spine', 'lower back', 'hips'] },
];

const listen: readonly ThemeLine[] = [
  { kind: 'listen', text: 'Your body gets a vote. Listen to it.' },
  { kind: 'listen', text: 'Nobody knows your body like you.' },
  { kind: 'listen', text: 'Breathe deeply. Back out if it hurts.' },
  { kind: 'listen', text: 'Go deeper only if your body agrees.' },
  { kind: 'listen', text: 'Any pose, any order: your body chooses.' },
  { kind: 'listen', text: 'A yoga teacher or yoga therapist can help.' },
  { kind: 'listen', text: 'Good that you looked up.' },
  { kind: 'listen', text: 'Half of it counts as well.' },
  { kind: 'listen', text: 'Nobody is watching. Take your time.' },
  { kind: 'listen', text: 'One slow breath is a good start.' },
];

export const themeLines: readonly ThemeLine[] = [...harms, ...advice, ...listen];

const fits = ({ areas, disease }: ThemeLine, pose: Pose): boolean =>
  (areas === undefined || areas.some((area) => pose.areas.includes(area))) &&
  !(disease === true && pose.energy === 'calming');

/** In sevenths of what is no harm: people are cheered on, not frightened. */
const shares = [
  ['advice', 4],
  ['listen', 3],
] as const;

const sevenths = shares.flatMap(([kind, share]) => Array.from({ length: share }, () => kind));

type ByKind = Readonly<Record<ThemeLine['kind'], readonly ThemeLine[]>>;

const fitting = new WeakMap<Pose, ByKind>();

/** By kind; looked up once for a pose. */
const fittingFor = (pose: Pose): ByKind => {
  const of = (kind: ThemeLine['kind']): readonly ThemeLine[] =>
    themeLines.filter((line) => line.kind === kind && fits(line, pose));
  const known = fitting.get(pose) ?? { harm: of('harm'), advice: of('advice'), listen: of('listen') };
  fitting.set(pose, known);
  return known;
};

const encouragement: ThemeLine = { kind: 'listen', text: 'Listen to your body.' };

const among = (lines: readonly ThemeLine[], unit: number): ThemeLine =>
  lines[Math.floor(unit * lines.length)] ?? encouragement;

/**
 * A line that goes with the pose, none about another part of the body: of what sitting is linked with, or else advice and
 * encouragement. One number decides (from 0 up to but not including 1), so that a hash serves as well as chance.
 */
export const chooseThemeLine = (pose: Pose, about: 'harm' | 'good', random: () => number): ThemeLine => {
  const unit = random();
  const lines = fittingFor(pose);
  if (about === 'harm') return among(lines.harm, unit);
  const kind = sevenths[Math.floor(unit * sevenths.length)] ?? 'listen';
  const [first, share] = [sevenths.indexOf(kind), sevenths.filter((one) => one === kind).length];
  return among(lines[kind], (unit * sevenths.length - first) / share);
};

/** Every plan has these, whatever its version. */
const everywhere = poses.filter((pose) => versionNamesOf(pose).length === 3);

/**
 * The one pose with which a channel reads what sitting is linked with. It is drawn when enough others were posted since, so
 * such a line does not come more often either, and a message that is written again needs nothing but its own break to know.
 */
export const harmPoseOf = (plan: number): Pose | undefined =>
  everywhere[fnv1aMixed(`plan ${plan}`) % everywhere.length];

export interface ThemedBreak {
  readonly breakId: string;
  /** The number of its channel's plan. */
  readonly plan: number;
  readonly version: VersionName;
}

/** The line of one break: always the same for the same break, so that a rewritten message keeps it. */
export const themeLineOf = (pose: Pose, { breakId, plan, version }: ThemedBreak): ThemeLine => {
  const isHarm = pose === harmPoseOf(plan) && posesWith(version).length >= apart;
  return chooseThemeLine(pose, isHarm ? 'harm' : 'good', () => fnv1aMixed(breakId) / 2 ** 32);
};

/**
 * The theme's slogan with the honest figure beside it. Vallance et al. 2018, "Evaluating the Evidence on Sitting,
 * Smoking, and Health: Is Sitting Really the New Smoking?", American Journal of Public Health 108(11): all-cause mortality,
 * hazard ratio about 1.2 for most against least sitting, about 2.8 for smoking.
 */
export const slogan =
  '“Sitting is the new smoking” is a slogan. The figures: those who sit most run about 1.2 times the risk of an early death of those who sit least; for smokers it is about 2.8 times that of people who never smoked (Vallance et al., American Journal of Public Health, 2018).';

/** Claims around the theme that evidence does not carry: kept, with the reason, and never posted. */
export const unsupportedThemeClaims: readonly UnsupportedClaim[] = [
  {
    claim: 'Sitting is as harmful as smoking.',
    because:
      'The risk that goes with smoking is several times larger; the slogan is quoted as a slogan only.',
  },
  {
    claim: 'Sitting damages the organs.',
    because: 'Studies show links of long sitting with diseases, not that sitting by itself damages an organ.',
  },
  {
    claim: 'Sitting squashes the discs unevenly.',
    because: 'Sitting loads the discs, as standing does; that an office day deforms them has not been shown.',
  },
  {
    claim: 'Sitting hardens collagen in the wrong places.',
    because:
      'Tissue changes with age and long immobility; hardened collagen from desk work has not been shown.',
  },
  {
    claim: 'A still spine lacks fresh blood.',
    because:
      'Blood reaches the muscles all day; adult discs live by diffusion and have almost no blood supply.',
  },
  {
    claim: 'Most back and neck pain comes from sitting.',
    because: 'Sitting is one of many factors, and for most back pain no single cause can be named.',
  },
  {
    claim: 'Yoga heals the body and reverses all sitting.',
    because: 'Yoga may ease back pain for some; nothing shows that a few poses undo hours of sitting.',
  },
];

/** Slack's methods that are called: what each takes and answers, and in which encoding it takes it. */
import type { webApi } from '@slack/bolt';

interface Method<Takes, Answers extends webApi.WebAPICallResult> {
  readonly takes: NonNullable<Takes>;
  readonly answers: Answers;
}

export interface Methods {
  'apps.connections.open': Method<webApi.AppsConnectionsOpenArguments, webApi.AppsConnectionsOpenResponse>;
  'apps.manifest.export': Method<
    Omit<webApi.AppsManifestExportArguments, 'token'>,
    webApi.AppsManifestExportResponse
  >;
  'auth.test': Method<webApi.AuthTestArguments, webApi.AuthTestResponse>;
  'blocks.validate': Method<webApi.BlocksValidateArguments, webApi.BlocksValidateResponse>;
  'bots.info': Method<webApi.BotsInfoArguments, webApi.BotsInfoResponse>;
  'chat.delete': Method<webApi.ChatDeleteArguments, webApi.ChatDeleteResponse>;
  'chat.postEphemeral': Method<webApi.ChatPostEphemeralArguments, webApi.ChatPostEphemeralResponse>;
  'chat.postMessage': Method<webApi.ChatPostMessageArguments, webApi.ChatPostMessageResponse>;
  'chat.update': Method<webApi.ChatUpdateArguments, webApi.ChatUpdateResponse>;
  'conversations.info': Method<webApi.ConversationsInfoArguments, webApi.ConversationsInfoResponse>;
  'conversations.open': Method<webApi.ConversationsOpenArguments, webApi.ConversationsOpenResponse>;
  'dnd.teamInfo': Method<webApi.DndTeamInfoArguments, webApi.DndTeamInfoResponse>;
  'files.completeUploadExternal': Method<
    webApi.FilesCompleteUploadExternalArguments,
    webApi.FilesCompleteUploadExternalResponse
  >;
  'files.delete': Method<webApi.FilesDeleteArguments, webApi.FilesDeleteResponse>;
  'files.getUploadURLExternal': Method<
    webApi.FilesGetUploadURLExternalArguments,
    webApi.FilesGetUploadURLExternalResponse
  >;
  'files.info': Method<webApi.FilesInfoArguments, webApi.FilesInfoResponse>;
  'oauth.v2.access': Method<webApi.OAuthV2AccessArguments, webApi.OauthV2AccessResponse>;
  'users.conversations': Method<webApi.UsersConversationsArguments, webApi.UsersConversationsResponse>;
  'users.info': Method<webApi.UsersInfoArguments, webApi.UsersInfoResponse>;
  'views.open': Method<webApi.ViewsOpenArguments, webApi.ViewsOpenResponse>;
  'views.publish': Method<webApi.ViewsPublishArguments, webApi.ViewsPublishResponse>;
  'views.push': Method<webApi.ViewsPushArguments, webApi.ViewsPushResponse>;
  'views.update': Method<webApi.ViewsUpdateArguments, webApi.ViewsUpdateResponse>;
}

export type MethodName = keyof Methods;

/** The rest takes JSON: docs.slack.dev, reference of each method. */
export const takingForms: ReadonlySet<MethodName> = new Set([
  'blocks.validate',
  'bots.info',
  'conversations.info',
  'dnd.teamInfo',
  'files.getUploadURLExternal',
  'files.info',
  'oauth.v2.access',
  'users.conversations',
  'users.info',
] as const);

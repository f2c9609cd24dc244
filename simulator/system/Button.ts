/** What a person can press for a call, outside of the app. */
export type Button = 'answerVoice' | 'answerVideo' | 'reject' | 'hangup' | 'mute' | 'unmute' | 'silence';

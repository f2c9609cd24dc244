/** What goes over the socket between the desk and its page. */
export * from './protocol/Command.ts';
export * from './protocol/Message.ts';
export * from './protocol/State.ts';

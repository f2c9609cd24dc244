/** Who did it. */
export type Actor = 'server' | 'push' | 'system' | 'app' | 'user';

import type { PageHost } from '../simulator/arkui/PageHost.ts';

/** The moving picture that the component of the page in front shows, as a data address; undefined where it shows none. */
export function pictureOn({ wire }: PageHost, id: string): string | undefined {
  const message = wire.message();
  const node = message.kind === 'page' ? message.nodes.find(({ attributes }) => attributes.id?.[0] === id) : undefined;
  const { controller } = (node?.args[0] ?? {}) as { controller?: { $surface: string | null } };
  return controller?.$surface ?? undefined;
}

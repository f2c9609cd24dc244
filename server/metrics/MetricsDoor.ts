import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A door of its own for whoever watches the server: what a proxy passes on to the other one does not lead here. It asks
 * for no password, so it listens where only your own machines come.
 */
export class MetricsDoor {
  private constructor(private readonly server: Server, readonly port: number) {}

  /** Rejects if the place is taken. */
  static async open(host: string, port: number, text: () => string): Promise<MetricsDoor> {
    const server = createServer((request, response) => {
      const isAsked = request.method === 'GET' && request.url === '/metrics';
      response.writeHead(isAsked ? 200 : 404, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
        .end(isAsked ? text() : 'The figures are at GET /metrics.\n');
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return new MetricsDoor(server, (server.address() as AddressInfo).port);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

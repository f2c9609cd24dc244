/** Seconds that this process has kept a processor busy: on a machine that does other things too, the clock says little. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** How long `work` has kept a processor busy, in seconds. */
export async function timed(work: () => Promise<void> | void): Promise<number> {
  const start = processorSeconds();
  await work();
  return processorSeconds() - start;
}

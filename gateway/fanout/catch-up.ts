/** Leads the members of a stream over to an equal one that others hear. */
import type { Channel } from './channel.ts';

/**
 * As soon as the replay has come to a place that the live stream remembers, its members get what was heard there since,
 * and belong to the live stream. Until then that one stays open, with members or without.
 * @param onlyLive whether it has to have caught up: where the two do not show the same, what is old is shown by the replay alone
 */
export function catchUp(replay: Channel, live: Channel, onlyLive = false): void {
  const release = live.hold();
  let done = false;
  const finish = (): void => {
    if (done) return;
    done = true;
    for (const stop of stops) stop();
    release();
  };
  const early = (): boolean => onlyLive && !replay.caughtUp;
  const look = (): void => {
    const { place } = replay;
    const missed = done || place === undefined || early() ? undefined : live.since(place);
    // Ends the replay.
    if (missed) replay.mergeInto(live, missed);
  };
  const stops = [replay.onHeard(look), live.onHeard(look)];
  replay.onEnd(finish);
}

package earmark.pipeline;

import earmark.audio.ChannelProbe;
import earmark.model.Speaker;

/**
 * One channel of one file of a call, and who is on it.
 *
 * @param file which of the call's files, from 0
 * @param channel which channel of that file, from 0
 * @param speaker who is on it
 * @param probe how it was measured
 */
record Side(int file, int channel, Speaker speaker, ChannelProbe probe) {}

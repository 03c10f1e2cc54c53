package carillon.client.playout;

import carillon.client.pcm.Levels;

/**
 * An outlet at one instant.
 *
 * @param underruns how often the device had nothing left to play
 * @param skippedFrames samples of each channel dropped because too many waited
 * @param reserveFrames samples of each channel that wait
 * @param levels since they were last asked for
 */
public record OutletState(long underruns, long skippedFrames, long reserveFrames, Levels levels) {}

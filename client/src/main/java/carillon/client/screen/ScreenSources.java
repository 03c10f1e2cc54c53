package carillon.client.screen;

import carillon.client.play.ChannelPlayer;
import carillon.client.tuner.Tuner;
import java.util.function.IntConsumer;

/**
 * What the screen shows and steers. All of it is started and closed by whoever made it.
 *
 * @param tuner hears the lists
 * @param player plays channels
 * @param volume told how loud to be, from 0 to 100
 * @param isOwn whether our own decoder plays, which reports levels and heeds the volume
 * @param listGroup where the lists are listened for, for a person
 */
public record ScreenSources(
        Tuner tuner, ChannelPlayer player, IntConsumer volume, boolean isOwn, String listGroup) {}

package carillon.client.screen.view;

import carillon.client.onair.ListedChannel;
import carillon.client.pcm.Levels;
import carillon.client.play.PlayStatus;
import java.util.Optional;

/**
 * What is heard, and how well.
 *
 * @param channel the one that plays; empty before the first
 * @param status how it is received and decoded; empty before the first look
 * @param levels how loud it is
 * @param isOwn whether our own decoder plays, which reports levels and heeds the volume
 */
public record Hearing(
        Optional<ListedChannel> channel,
        Optional<PlayStatus> status,
        Levels levels,
        boolean isOwn) {}

package carillon.client.screen;

import carillon.client.ClientException;
import carillon.client.onair.ListedChannel;
import carillon.client.onair.ProgramList;
import carillon.client.play.ChannelPlayer;
import carillon.client.play.PlayStatus;
import carillon.client.screen.dial.Action;
import carillon.client.screen.dial.Dial;
import carillon.client.screen.dial.Key;
import carillon.client.screen.view.Hearing;
import carillon.client.screen.view.Scene;
import carillon.multicast.MulticastException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the screen shows and steers, without the terminal: heeds keys, follows the lists, plays.
 *
 * <p>Threads: owned by the one that shows the screen.
 */
final class Desk {

    // What the status asks of the system is not for every frame.
    private static final long LOOK_NANOS = Duration.ofMillis(500).toNanos();

    private final ScreenSources sources;
    private final ChannelPlayer player;
    private final Dial dial = new Dial();
    private final Notices notices = new Notices();
    private final SoundWatch sound = new SoundWatch(notices);
    private final PeakHold peaks = new PeakHold();
    private final ServerWatch servers;
    private Optional<PlayStatus> status = Optional.empty();
    private ProgramList followed = ProgramList.EMPTY;
    private long lookedNanos;

    Desk(ScreenSources sources, long nowNanos) {
        this.sources = sources;
        this.player = sources.player();
        this.servers = new ServerWatch(sources.listGroup(), notices, nowNanos);
        this.lookedNanos = nowNanos;
    }

    /** Does what a key means; what is left of it is for whoever draws. */
    Action press(Key key, int pageRows, long nowNanos) {
        if (key == Key.Edit.CANCEL) {
            notices.clear();
        }
        Action action = dial.press(key, pageRows, nowNanos);
        perform(action, nowNanos);
        return action;
    }

    /** Looks at everything anew; also without a key, a typed number may be complete. */
    void look(long nowNanos) {
        ProgramList newest = sources.tuner().programList();
        servers.look(newest, nowNanos);
        dial.list(servers.list().channels());
        if (!newest.equals(followed)) {
            followed = newest;
            follow(newest, nowNanos);
        }
        perform(dial.elapse(nowNanos), nowNanos);
        sound.look(player.decoder(), nowNanos);
        if (nowNanos - lookedNanos >= LOOK_NANOS) {
            lookedNanos = nowNanos;
            status = player.status();
            player.channel()
                    .ifPresent(channel ->
                            status.ifPresent(
                                    each -> sound.look(followed, channel, each, nowNanos)));
        }
    }

    private void follow(ProgramList newest, long nowNanos) {
        try {
            player.follow(newest);
        } catch (ClientException e) {
            dial.playsNothing();
            status = Optional.empty();
            notices.say(String.valueOf(e.getMessage()), nowNanos);
        }
    }

    /** What is to be seen. */
    Scene scene(long nowNanos) {
        Hearing hearing =
                new Hearing(
                        player.channel(),
                        status,
                        peaks.look(player.decoder().playback().levels(), nowNanos),
                        sources.isOwn());
        List<String> remarks = new ArrayList<>(notices.texts(nowNanos));
        remarks.addAll(servers.remarks(sources.tuner().status(), nowNanos));
        remarks.addAll(sound.remarks());
        return new Scene(
                servers.list(), dial, hearing, remarks.stream().distinct().toList(), nowNanos);
    }

    private void perform(Action action, long nowNanos) {
        switch (action) {
            case Action.Play(ListedChannel channel) -> play(channel, nowNanos);
            case Action.Say(String text) -> notices.say(text, nowNanos);
            case Action.Volume(var loudness) -> sources.volume().accept(loudness.audiblePercent());
            case Action.None _, Action.Redraw _, Action.Suspend _, Action.Quit _ -> {}
        }
    }

    private void play(ListedChannel channel, long nowNanos) {
        try {
            player.tune(channel);
            dial.plays(channel);
            sound.tuned(nowNanos);
            status = Optional.empty();
            lookedNanos = nowNanos;
        } catch (MulticastException | ClientException e) {
            notices.say(String.valueOf(e.getMessage()), nowNanos); // the present one goes on
        }
    }
}

package carillon.server.announce;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.protocol.channel.ChannelLabel;
import carillon.protocol.channel.StreamAddress;
import carillon.protocol.rtp.PayloadType;
import carillon.protocol.session.SessionDescription;
import carillon.protocol.session.SessionOrigin;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private final Announcements announcements = new Announcements();

    @Test
    void tellTheSessionsOfALargeStationApart() {
        assertThat(hashes(announcements.of(sessions(1_000))))
                .doesNotHaveDuplicates()
                .doesNotContain(0);
    }

    @Test
    void areTheSameAfterAnotherStart() {
        assertThat(hashes(new Announcements().of(sessions(1_000))))
                .isEqualTo(hashes(announcements.of(sessions(1_000))));
    }

    @Test
    void stayTheSameObjectsWhileTheirDescriptionsStay() {
        List<AnnouncedSession> first = announcements.of(sessions(1_000));
        assertThat(announcements.of(sessions(1_000))).isEqualTo(first);
    }

    @Test
    void changeOnlyWithTheirDescriptions() {
        List<SessionDescription> sessions = new ArrayList<>(sessions(1_000));
        List<AnnouncedSession> before = announcements.of(sessions);
        sessions.set(500, session(501, "another name"));

        List<AnnouncedSession> after = new ArrayList<>(announcements.of(sessions));

        assertThat(hashes(before)).doesNotContain(hash(after.get(500).announcement()));
        after.remove(500);
        assertThat(before).containsSubsequence(after).hasSize(after.size() + 1);
    }

    @Test
    void deleteTheVersionThatWasAnnounced() {
        assertThat(announcements.of(sessions(1_000)))
                .allMatch(each -> hash(each.deletion()) == hash(each.announcement()));
    }

    @Test
    void takeEveryHashBut0BeforeTwoShareOne() {
        List<Integer> hashes = hashes(announcements.of(sessions(65_536)));
        assertThat(hashes.subList(0, 65_535)).doesNotHaveDuplicates();
        assertThat(hashes).doesNotContain(0);
    }

    private static List<Integer> hashes(List<AnnouncedSession> sessions) {
        return sessions.stream().map(each -> hash(each.announcement())).toList();
    }

    /** The message id hash in the header (RFC 2974, section 3). */
    private static int hash(byte[] packet) {
        return ByteBuffer.wrap(packet).getChar(2);
    }

    private static List<SessionDescription> sessions(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> session(number, "Channel " + number))
                .toList();
    }

    private static SessionDescription session(int number, String name) {
        String group =
                "239.%d.%d.%d".formatted(192 + (number >>> 16), number >>> 8 & 0xFF, number & 0xFF);
        int ssrc = number * 0x9E37_79B9;
        return new SessionDescription(
                SessionOrigin.ofStream(ssrc, InetAddress.ofLiteral("192.0.2.7")),
                new ChannelLabel(number, name, ""),
                new StreamAddress(group, "", 5004, 5005, ssrc),
                PayloadType.MPA,
                1);
    }
}

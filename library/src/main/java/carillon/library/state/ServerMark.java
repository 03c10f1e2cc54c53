package carillon.library.state;

import carillon.protocol.Decoded;
import carillon.protocol.identity.ServerId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which server this is and how often it was started, as kept in a file of two lines: {@code server
 * ID} and {@code boot N}. A file that is missing or not of that form makes a new server, so that
 * the boot counter of a server only ever rises; that a file is not of that form is said.
 *
 * @param server the server
 * @param boot number of the start, from 1
 */
record ServerMark(ServerId server, long boot) {

    ServerMark {
        if (boot < 1) {
            throw new IllegalArgumentException("boot " + boot);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ServerMark.class);
    private static final int MOST_BYTES = 1024;
    private static final Pattern FORM =
            Pattern.compile("server ([0-9a-f]{32})\nboot ([1-9]\\d{0,17})\n");

    /**
     * Counts a start: reads the file and puts the next number into it, durably.
     *
     * @param random asked for a new server only, as a secure source takes its time to load
     */
    static ServerMark advance(Path file, Supplier<RandomGenerator> random) throws IOException {
        Optional<ServerMark> last = read(file);
        if (last.isEmpty() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            LOG.warn(
                    "{} is damaged, or has counted as many starts as it can: this server goes on as"
                            + " a new one, and listeners drop the list of the old one after 5 s",
                    file);
        }
        ServerMark next =
                last.map(mark -> new ServerMark(mark.server, mark.boot + 1))
                        .orElseGet(() -> new ServerMark(ServerId.random(random.get()), 1));
        DurableFiles.PRIVATE.replace(file, next.text());
        return next;
    }

    // Put together without a format, which may write digits that the form does not know.
    private String text() {
        return "server " + server + "\nboot " + boot + "\n";
    }

    private static Optional<ServerMark> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            // A file that is no text is not of the form either.
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            Matcher matcher = FORM.matcher(text);
            return matcher.matches() ? parse(matcher) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Optional<ServerMark> parse(Matcher matcher) {
        long boot = Long.parseLong(matcher.group(2));
        return switch (ServerId.parse(matcher.group(1))) {
            case Decoded.Ok<ServerId>(ServerId server) -> Optional.of(new ServerMark(server, boot));
            case Decoded.Rejected<ServerId> _ -> Optional.empty();
        };
    }
}

package carillon.library.config;

import carillon.library.IoReason;
import carillon.library.Remark;
import carillon.library.media.MediaFile;
import carillon.library.media.MediaFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the configuration of channel folders. A folder needs none; a {@code desc.txt} describes a
 * channel by its first line unless {@code channel.yaml} does.
 *
 * <p>Threads: any.
 */
public final class ConfigReader {

    /** The file of keys. */
    public static final String YAML = "channel.yaml";

    /** The file whose first line is the description. */
    public static final String DESCRIPTION = "desc.txt";

    private static final int MOST_BYTES = 64 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final MediaFiles files;

    /** A reader of files that are opened as media files are. */
    public ConfigReader(MediaFiles files) {
        this.files = files;
    }

    /**
     * Reads the configuration in a folder.
     *
     * @param subject what to call the folder in remarks: its path in the library
     */
    public ConfigReading read(Path folder, String subject) {
        String yamlSubject = subject + "/" + YAML;
        ConfigReading reading;
        try {
            reading = ChannelYaml.read(yamlSubject, text(folder.resolve(YAML)));
        } catch (NoSuchFileException e) {
            reading = new ConfigReading.Good(ChannelConfig.DEFAULT, List.of());
        } catch (IOException e) {
            reading = new ConfigReading.Bad(List.of(unreadable(yamlSubject, e)));
        }
        return switch (reading) {
            case ConfigReading.Good(ChannelConfig config, _) -> described(config, folder, subject);
            case ConfigReading.Bad bad -> bad;
        };
    }

    private ConfigReading described(ChannelConfig config, Path folder, String subject) {
        try {
            String text = text(folder.resolve(DESCRIPTION));
            String first = text.lines().findFirst().orElse("");
            return new ConfigReading.Good(config.orDescription(first), List.of());
        } catch (NoSuchFileException e) {
            return new ConfigReading.Good(config, List.of());
        } catch (IOException e) {
            Remark remark = unreadable(subject + "/" + DESCRIPTION, e);
            return new ConfigReading.Good(config, List.of(remark));
        }
    }

    private String text(Path path) throws IOException {
        try (MediaFile file = files.open(path)) {
            if (file.fingerprint().sizeBytes() > MOST_BYTES) {
                throw new IOException("is longer than 64 KiB");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) file.fingerprint().sizeBytes());
            while (bytes.hasRemaining() && file.read(bytes, bytes.position()) > 0) {
                // on to the next part
            }
            return decoded(bytes.flip());
        }
    }

    /** UTF-8; what is none, Western text as older editors write it. */
    private static String decoded(ByteBuffer bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
        } catch (CharacterCodingException e) {
            text = Charset.forName("windows-1252").decode(bytes).toString();
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Remark unreadable(String subject, IOException e) {
        return new Remark(
                subject, "cannot be read (" + IoReason.of(e) + ")", "mend or remove the file");
    }
}

package carillon.library.scan;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * The names of files as text, whatever the locale of the process: a channel's identity follows from
 * its folder's name, and a server started with {@code LC_ALL=C} must find the same one.
 */
final class FileName {

    private static final boolean IS_UTF_8 =
            "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
    private static final char REPLACEMENT = '\uFFFD';

    private FileName() {}

    /**
     * The last name of a path, in Unicode normalisation form C. Its bytes are taken for UTF-8; if
     * they are none, for Western text.
     */
    static String of(Path path) {
        String name = String.valueOf(path.getFileName());
        boolean isAscii = name.chars().allMatch(c -> c < 0x80);
        boolean isRight = isAscii || (IS_UTF_8 && name.indexOf(REPLACEMENT) < 0);
        return Normalizer.normalize(isRight ? name : decoded(bytes(path)), Normalizer.Form.NFC);
    }

    /** The bytes of the last name: the URI of a path keeps them. */
    private static byte[] bytes(Path path) {
        String encoded = path.toUri().getRawPath().replaceFirst("/$", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = encoded.lastIndexOf('/') + 1; at < encoded.length(); at++) {
            if (encoded.charAt(at) == '%') {
                bytes.write(Integer.parseInt(encoded, at + 1, at + 3, 16));
                at += 2;
            } else {
                bytes.write(encoded.charAt(at));
            }
        }
        return bytes.toByteArray();
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}

package carillon.protocol.json;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes one JSON document in UTF-8 (RFC 8259), without blanks between its tokens. */
public final class Json {

    /** How deep objects and arrays may nest in what is read. */
    public static final int MAX_DEPTH = 8;

    /** The most that a document may measure. */
    public static final int MAX_DOCUMENT_BYTES = 64 * 1024;

    private static final int MAX_TOKENS = 20_000;
    private static final int MAX_STRING_CHARS = 2_000;
    private static final int MAX_NUMBER_CHARS = 30;
    private static final int MAX_NAME_CHARS = 64;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxDocumentLength(MAX_DOCUMENT_BYTES)
                                    .maxTokenCount(MAX_TOKENS)
                                    .maxStringLength(MAX_STRING_CHARS)
                                    .maxNumberLength(MAX_NUMBER_CHARS)
                                    .maxNameLength(MAX_NAME_CHARS)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private Json() {}

    /** The bytes of the document that the writer makes. */
    public static byte[] write(Consumer<JsonGenerator> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            writer.accept(json);
        }
        return bytes.toByteArray();
    }

    /** The bytes of an object with the members that the writer makes. */
    public static byte[] writeObject(Consumer<JsonGenerator> members) {
        return write(json -> {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        });
    }

    /**
     * What the reader makes of the document. It is called once, at the first token, and must leave
     * nothing behind but the end.
     *
     * @return its result; or {@link Rejection#LIMIT_EXCEEDED}, or {@link Rejection#BAD_BODY} when
     *     the document is not well-formed, holds blanks between its tokens, or is not what the
     *     reader asks for. Other exceptions are of the reader and go through: it checks what it
     *     read by {@link JsonInput#require} before it makes anything of it
     */
    public static <T> Decoded<T> read(byte[] document, Function<JsonInput, T> reader) {
        return guarded(
                document,
                input -> {
                    T value = reader.apply(input);
                    input.expectEnd();
                    return value;
                });
    }

    /**
     * What the reader makes of the beginning of the document; it may leave the rest unread.
     *
     * @return as {@link #read}, of what was read
     */
    public static <T> Decoded<T> readStart(byte[] document, Function<JsonInput, T> reader) {
        return guarded(document, reader);
    }

    private static <T> Decoded<T> guarded(byte[] document, Function<JsonInput, T> reader) {
        if (document.length > MAX_DOCUMENT_BYTES) {
            return Decoded.rejected(Rejection.LIMIT_EXCEEDED);
        }
        if (holdsBlanks(document)) {
            return Decoded.rejected(Rejection.BAD_BODY);
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            JsonInput input = new JsonInput(parser);
            input.advance();
            return Decoded.ok(reader.apply(input));
        } catch (StreamConstraintsException _) {
            return Decoded.rejected(Rejection.LIMIT_EXCEEDED);
        } catch (JsonRefusal refusal) {
            return Decoded.rejected(refusal.reason());
        } catch (JacksonException _) {
            return Decoded.rejected(Rejection.BAD_BODY);
        }
    }

    /**
     * Whether there are blanks between tokens. Nobody who keeps to the protocol sends them, and a
     * small datagram could inflate to many.
     */
    private static boolean holdsBlanks(byte[] document) {
        boolean isInText = false;
        for (int at = 0; at < document.length; at++) {
            switch (document[at]) {
                case '"' -> isInText = !isInText;
                case '\\' -> at++;
                case ' ', '\t', '\n', '\r' -> {
                    if (!isInText) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}

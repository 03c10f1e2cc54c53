package carillon.protocol.json;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The value at hand of a document being read, of the one type that the reader asks for: any other
 * ends the reading with a refusal. Threads: owned by the caller of {@link Json#read}.
 */
public final class JsonInput {

    private final JsonParser parser;

    JsonInput(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * An object: calls the reader for each member, its value at hand, which the reader may take or
     * leave. Members come in the order of the document, no name twice.
     */
    public void members(Consumer<String> reader) {
        expect(JsonToken.START_OBJECT);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            reader.accept(name);
            parser.skipChildren();
        }
        expect(JsonToken.END_OBJECT);
    }

    /**
     * The first members of an object: calls the reader for each, as {@link #members} does, until it
     * says that it has enough. What follows is not looked at.
     */
    public void membersUntil(Predicate<String> reader) {
        expect(JsonToken.START_OBJECT);
        boolean isEnough = false;
        while (!isEnough && parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            isEnough = reader.test(name);
            if (!isEnough) {
                parser.skipChildren();
            }
        }
    }

    /** An array of at most so many elements, each read by the supplier. */
    public <T> List<T> elements(int most, Supplier<T> reader) {
        expect(JsonToken.START_ARRAY);
        List<T> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (elements.size() == most) {
                throw new JsonRefusal(Rejection.LIMIT_EXCEEDED);
            }
            elements.add(reader.get());
        }
        return List.copyOf(elements);
    }

    /** A string. */
    public String text() {
        expect(JsonToken.VALUE_STRING);
        return parser.getString();
    }

    /** A whole number of 64 bits, without fraction or exponent. */
    public long integer() {
        expect(JsonToken.VALUE_NUMBER_INT);
        return parser.getLongValue();
    }

    /** A whole number between the bounds, both included. */
    public int integer(int least, int most) {
        long number = integer();
        require(number >= least && number <= most);
        return (int) number;
    }

    /** A number, with or without fraction. */
    public double decimal() {
        JsonToken token = parser.currentToken();
        require(token != null && token.isNumeric());
        return parser.getDoubleValue();
    }

    /** True or false. */
    public boolean truth() {
        JsonToken token = parser.currentToken();
        require(token != null && token.isBoolean());
        return parser.getBooleanValue();
    }

    /** Refuses the document unless that holds of what was read of it. */
    public void require(boolean claim) {
        if (!claim) {
            throw new JsonRefusal(Rejection.BAD_BODY);
        }
    }

    /** What was read, refusing the document for the reason that it was refused for. */
    public <T> T require(Decoded<T> decoded) {
        return switch (decoded) {
            case Decoded.Ok<T>(T value) -> value;
            case Decoded.Rejected<T>(Rejection reason) -> throw new JsonRefusal(reason);
        };
    }

    /** Where the value at hand begins, in bytes from the start of the document. */
    public int startByte() {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** Where the part of the document that was read ends, in bytes from its start. */
    public int endByte() {
        return (int) parser.currentLocation().getByteOffset();
    }

    void advance() {
        parser.nextToken();
    }

    void expectEnd() {
        require(parser.nextToken() == null);
    }

    private void expect(JsonToken token) {
        require(parser.currentToken() == token);
    }
}

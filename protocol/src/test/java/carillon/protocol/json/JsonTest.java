package carillon.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import carillon.protocol.Decoded;
import carillon.protocol.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void writesUtf8WithoutBlanks() {
        byte[] written =
                Json.write(json ->
                        json.writeStartObject()
                                .writeName("name")
                                .writeString("é 🎷 \"\\")
                                .writeEndObject());
        assertThat(written)
                .isEqualTo("{\"name\":\"é 🎷 \\\"\\\\\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsEachTypeOfValue() {
        assertThat(read("\"a\\u0041\"", JsonInput::text)).isEqualTo(Decoded.ok("aA"));
        assertThat(read("-9223372036854775808", JsonInput::integer))
                .isEqualTo(Decoded.ok(Long.MIN_VALUE));
        assertThat(read("1.5", JsonInput::decimal)).isEqualTo(Decoded.ok(1.5));
        assertThat(read("true", JsonInput::truth)).isEqualTo(Decoded.ok(true));
        assertThat(read("[1,2]", json -> json.elements(2, json::integer)))
                .isEqualTo(Decoded.ok(List.of(1L, 2L)));
    }

    @Test
    void tellsWhereAValueLiesInTheDocument() {
        Decoded<int[]> bounds = read("{\"é\":[1,\"🎷 \"],\"b\":2}", JsonTest::bounds);
        assertThat(bounds)
                .isInstanceOfSatisfying(
                        Decoded.Ok.class,
                        ok -> assertThat(ok.value()).isEqualTo(new int[] {6, 17}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "\"a",
                "nul",
                "truefalse",
                "1 2",
                "{} {}",
                "[1,]",
                "{\"a\":}",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "{a:1}",
                "// x\n1",
                "NaN",
                "01",
                "+1",
                "\"\u0001\"",
                "\uFEFF1",
                "[1}",
                "1e",
                "\"\\x\""
            })
    void refusesWhatIsNoJson(String document) {
        assertThat(read("{\"x\":" + document + "}", JsonTest::membersOnly))
                .isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
    }

    @Test
    void refusesADocumentFollowedByAnother() {
        assertThat(read("{}{}", JsonTest::membersOnly))
                .isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
        assertThat(read("{}", JsonTest::membersOnly)).isEqualTo(Decoded.ok(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1e3", "9223372036854775808", "\"1\"", "null", "[]", "{}"})
    void refusesWhatIsNoWholeNumber(String document) {
        assertThat(read(document, JsonInput::integer))
                .isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
    }

    @Test
    void refusesNumbersOutOfBounds() {
        assertThat(read("5", json -> json.integer(5, 6))).isEqualTo(Decoded.ok(5));
        assertThat(read("4", json -> json.integer(5, 6))).isInstanceOf(Decoded.Rejected.class);
        assertThat(read("7", json -> json.integer(5, 6))).isInstanceOf(Decoded.Rejected.class);
    }

    @Test
    void refusesWhatExceedsTheLimits() {
        assertExceeds("[".repeat(30_000));
        assertExceeds("{\"a\":".repeat(9) + "1" + "}".repeat(9));
        assertExceeds("{\"" + "a".repeat(100) + "\":1}");
        assertExceeds("1" + "0".repeat(60_000));
        assertExceeds("0." + "1".repeat(60_000));
        assertExceeds("[" + "1,".repeat(25_000) + "1]");
        assertExceeds(" ".repeat(70_000) + "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" {}", "{} ", "{ }", "{\"a\" :1}", "{\"a\":\t1}", "{\"a\":1,\n\"b\":2}"})
    void refusesBlanksBetweenTokens(String document) {
        assertThat(read(document, JsonTest::membersOnly))
                .isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
    }

    @Test
    void takesBlanksInText() {
        assertThat(read("{\"a b\":\"c \\\" d \\\\\"}", JsonTest::membersOnly))
                .isEqualTo(Decoded.ok(true));
    }

    @Test
    void letsAMistakeOfTheReaderThrough() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read("{}", JsonTest::mistake))
                .withMessage("our own");
    }

    @Test
    void refusesTextBeyondAnyUse() {
        assertThat(read("\"" + "a".repeat(2_001) + "\"", JsonInput::text))
                .isEqualTo(Decoded.rejected(Rejection.LIMIT_EXCEEDED));
    }

    @Test
    void refusesTooManyElements() {
        assertThat(read("[1,2,3]", json -> json.elements(2, json::integer)))
                .isEqualTo(Decoded.rejected(Rejection.LIMIT_EXCEEDED));
    }

    @Test
    void refusesBrokenUtf8() {
        byte[] cutCharacter = {'"', (byte) 0xF0, (byte) 0x9F, '"'};
        byte[] surrogate = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};
        for (byte[] broken : List.of(cutCharacter, surrogate)) {
            assertThat(Json.read(broken, JsonTest::plainText))
                    .isEqualTo(Decoded.rejected(Rejection.BAD_BODY));
        }
    }

    @Test
    void survivesNoise() {
        SplittableRandom random = new SplittableRandom(4);
        String alphabet = "{}[]\",:\\u0123456789eE+-.truefalsn \n\u0000é\uD83C";
        for (int round = 0; round < 100_000; round++) {
            StringBuilder document = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                document.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThat(Json.read(bytes, JsonTest::membersOnly)).isNotNull();
        }
    }

    private static int[] bounds(JsonInput json) {
        int[] bounds = new int[2];
        json.members(name -> {
            if (name.equals("é")) {
                bounds[0] = json.startByte();
                json.elements(2, () -> 0);
                bounds[1] = json.endByte();
            }
        });
        return bounds;
    }

    /** A string, refused as the records of messages do when it is not plain. */
    private static String plainText(JsonInput json) {
        String text = json.text();
        json.require(text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
        return text;
    }

    private static boolean mistake(JsonInput json) {
        throw new IllegalStateException("our own");
    }

    private static void assertExceeds(String document) {
        assertThat(read("{\"x\":" + document + "}", JsonTest::membersOnly))
                .as(document.substring(0, 20))
                .isEqualTo(Decoded.rejected(Rejection.LIMIT_EXCEEDED));
    }

    private static boolean membersOnly(JsonInput json) {
        json.members(_ -> {});
        return true;
    }

    private static <T> Decoded<T> read(String document, Function<JsonInput, T> reader) {
        return Json.read(document.getBytes(StandardCharsets.UTF_8), reader);
    }
}

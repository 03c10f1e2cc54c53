package carillon.server.cli.view;

import tools.jackson.core.JsonGenerator;

/** Text in output for programs: what is unknown is left out, in all commands alike. */
final class KnownText {

    private KnownText() {}

    /** Writes a property unless the text is empty. */
    static void write(JsonGenerator json, String property, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(property, text);
        }
    }
}

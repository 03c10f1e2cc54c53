package carillon.systemtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command that a document tells its reader to run.
 *
 * <p>Taken as commands: every line of a block that is indented by four spaces or fenced as {@code
 * sh}; and, in other fences and between back quotes, what begins with the name of a program. A
 * fragment, which has an ellipsis, is none.
 *
 * @param document where it stands, relative to the checkout
 * @param line from 1
 * @param words as they stand there, without a comment behind
 */
record DocumentCommand(Path document, int line, String words) {

    private static final String PROGRAM =
            "(?:sudo |[A-Z_]+=\\S+ )*(?:(?:\\./)?bin/\\w+|\\.ci/run"
                    + "|(?:mvn|git|java|vlc|cvlc|ffplay|ffmpeg|ffprobe|mpv|mpg123|sox|tshark|tcpdump"
                    + "|gst-launch-1\\.0|sysctl|ip|ln|apt|apt-get|systemctl|docker|curl|journalctl)"
                    + " \\S)";
    private static final Pattern STARTS_PROGRAM = Pattern.compile("^" + PROGRAM + ".*");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern LIST_ITEM = Pattern.compile("^(?:[-*]|\\d+\\.) .*");

    /** All commands of the documents, in order. */
    static List<DocumentCommand> all(Path checkout) throws IOException {
        List<DocumentCommand> found = new ArrayList<>();
        for (Path document : documents(checkout)) {
            found.addAll(of(checkout.relativize(document), Files.readAllLines(document)));
        }
        return found;
    }

    private static List<Path> documents(Path checkout) throws IOException {
        try (Stream<Path> top = Files.list(checkout);
                Stream<Path> below = Files.walk(checkout.resolve("doc"))) {
            return Stream.concat(top, below)
                    .filter(path -> path.toString().endsWith(".md"))
                    .filter(path -> !path.endsWith("CHANGELOG.md"))
                    .filter(path -> !path.startsWith(checkout.resolve("doc/devel/decisions")))
                    .sorted()
                    .toList();
        }
    }

    /** The commands of one document. */
    static List<DocumentCommand> of(Path document, List<String> lines) {
        List<DocumentCommand> found = new ArrayList<>();
        String fence = "";
        boolean isInList = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                fence = fence.isEmpty() ? line : "";
            } else {
                isInList = LIST_ITEM.matcher(line).matches() || (isInList && !line.isEmpty());
                for (String words : commands(line, fence, isInList)) {
                    found.add(new DocumentCommand(document, i + 1, words));
                }
            }
        }
        return found;
    }

    private static List<String> commands(String line, String fence, boolean isInList) {
        if (fence.equals("```sh") || (fence.isEmpty() && !isInList && line.startsWith("    "))) {
            String words = withoutComment(line.strip());
            return words.isEmpty() ? List.of() : List.of(words);
        }
        if (!fence.isEmpty()) {
            return isCommand(line) ? List.of(withoutComment(line)) : List.of();
        }
        return QUOTED.matcher(line)
                .results()
                .map(quoted -> quoted.group(1).strip())
                .filter(DocumentCommand::isCommand)
                .toList();
    }

    private static boolean isCommand(String text) {
        return STARTS_PROGRAM.matcher(text).matches()
                && !text.contains("…")
                && !text.contains("...");
    }

    private static String withoutComment(String words) {
        Matcher comment = Pattern.compile("(?:^|\\s+)# .*$").matcher(words);
        return comment.replaceFirst("");
    }

    @Override
    public String toString() {
        return document + ":" + line + ": " + words;
    }
}

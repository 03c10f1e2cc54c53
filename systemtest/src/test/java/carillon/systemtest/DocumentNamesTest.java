package carillon.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documents for developers name what there is: packages, types and their members. */
class DocumentNamesTest {

    /** Types of the JDK, and what only looks like a type: a channel, a file. */
    private static final Set<String> NOT_OURS =
            Set.of(
                    "Bells",
                    "IllegalArgumentException",
                    "SplittableRandom",
                    "V1__files_and_edition_log");

    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TYPE =
            Pattern.compile("(?:[a-z]\\w*\\.)*([A-Z]\\w*[a-z]\\w*)(?:\\.([a-z_A-Z]\\w*))?");
    private static final Pattern PACKAGE = Pattern.compile("carillon(?:\\.[a-z]\\w*)+");
    private static final Pattern DECLARATION =
            Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

    private final Map<String, String> codeOfTypes = new HashMap<>();
    private Set<String> packages = Set.of();

    @BeforeEach
    void readSources() throws IOException {
        List<SourceFile> programs = SourceFile.all(Checkout.top());
        packages = programs.stream().map(SourceFile::packageName).collect(Collectors.toSet());
        List<SourceFile> all = new ArrayList<>(programs);
        all.addAll(SourceFile.tests(Checkout.top()));
        for (SourceFile file : all) {
            String code = Files.readString(Checkout.top().resolve(file.path()));
            DECLARATION
                    .matcher(code)
                    .results()
                    .forEach(type -> codeOfTypes.merge(type.group(1), code, String::concat));
        }
    }

    @Test
    void everyPackageNamedIsThere() throws IOException {
        assertThat(namesWhere(this::isMissingPackage)).isEmpty();
    }

    @Test
    void everyTypeNamedIsThereWithItsMember() throws IOException {
        assertThat(namesWhere(this::isMissingType)).isEmpty();
    }

    /** The table names the last word of each, in the row of its module. */
    @Test
    void theTableOfPackagesHasThemAll() throws IOException {
        List<String> lines =
                Files.readAllLines(Checkout.top().resolve("doc/devel/architecture.md"));
        assertThat(packages)
                .filteredOn(name -> !name.startsWith("carillon.bench"))
                .filteredOn(name -> name.split("\\.").length > 2) // more than the module itself
                .filteredOn(name -> lines.stream().noneMatch(line -> hasInRow(line, name)))
                .isEmpty();
    }

    private static boolean hasInRow(String line, String packageName) {
        List<String> words = List.of(packageName.split("\\."));
        return line.startsWith("| `" + words.get(1) + "` |")
                && quoted(line).anyMatch(name -> ("." + name).endsWith("." + words.getLast()));
    }

    private boolean isMissingPackage(String name) {
        return PACKAGE.matcher(name).matches() && !packages.contains(name);
    }

    private boolean isMissingType(String name) {
        return TYPE.matcher(name).results().anyMatch(found -> isMissing(name, found));
    }

    private boolean isMissing(String name, MatchResult found) {
        String type = found.group(1);
        if (!found.group().equals(name) || NOT_OURS.contains(type)) {
            return false;
        }
        String code = codeOfTypes.getOrDefault(type, "");
        String member = found.group(2);
        boolean isWhere =
                !name.startsWith("carillon.")
                        || code.contains("package " + name.substring(0, found.start(1) - 1) + ";");
        return code.isEmpty() || !isWhere || (member != null && !hasWord(code, member));
    }

    private static boolean hasWord(String code, String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b").matcher(code).find();
    }

    private static List<String> namesWhere(Predicate<String> isWrong) throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> documents = Files.list(Checkout.top().resolve("doc/devel"))) {
            for (Path document :
                    documents.filter(each -> each.toString().endsWith(".md")).toList()) {
                quoted(Files.readString(document))
                        .filter(isWrong)
                        .forEach(name -> wrong.add(document.getFileName() + ": " + name));
            }
        }
        return wrong;
    }

    private static Stream<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(found -> found.group(1));
    }
}

package carillon.systemtest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** How packages, types and programs are made; for the arrows between them: ArchitectureTest. */
class HouseTest {

    private static final int FEWEST_TYPES = 3;
    private static final int MOST_TYPES = 15;
    private static final int MOST_COLUMNS = 100;

    /** Those that hold fewer, each with an idea of its own; no others may. */
    private static final Set<String> SMALL_PACKAGES =
            Set.of(
                    "carillon.cli.upgrade",
                    "carillon.client",
                    "carillon.client.command",
                    "carillon.multicast",
                    "carillon.multicast.group",
                    "carillon.protocol.control",
                    "carillon.server.cli.log");

    @Test
    void packagesHoldFewEnoughTypesToBeSeenAtOnce() throws IOException {
        assertThat(packages(number -> number > MOST_TYPES)).isEmpty();
    }

    @Test
    void packagesHoldEnoughTypesToBeWorthAName() throws IOException {
        assertThat(packages(number -> number < FEWEST_TYPES)).isEqualTo(SMALL_PACKAGES);
    }

    private static Set<String> packages(LongPredicate ofSize) throws IOException {
        return SourceFile.all(Checkout.top()).stream()
                .filter(file ->
                        !file.module().equals("bench")) // partly in the packages it measures
                .filter(file -> !file.typeName().equals("package-info"))
                .collect(Collectors.groupingBy(SourceFile::packageName, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(each -> ofSize.test(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The formatter breaks code, and leaves long strings as they are. */
    @Test
    void linesOfTheProgramsHaveAtMostAHundredCharacters() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (SourceFile file : SourceFile.all(Checkout.top())) {
            Files.readAllLines(Checkout.top().resolve(file.path())).stream()
                    .filter(line -> line.length() > MOST_COLUMNS)
                    .forEach(line -> tooLong.add(file.path() + ": " + line.strip()));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        classes().should(liveInANullMarkedPackage()).check(OwnClasses.ALL);
    }

    @Test
    void namesSayWhatTheThingIs() {
        noClasses()
                .that()
                .doNotHaveSimpleName("SideInfo") // so ISO/IEC 11172-3 calls it
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Data|Info)")
                .check(OwnClasses.ALL);
    }

    /** Else a text that a program reads has digits of the user's language in it. */
    @Test
    void programsWriteNumbersAlikeInAllLanguages() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("carillon.client..", "carillon.server..")
                .and()
                .haveName("main")
                .should(setTheLocaleOfFormats())
                .check(OwnClasses.ALL);
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> setTheLocaleOfFormats() {
        return new ArchCondition<>("set the locale of formats to one that needs no data") {
            @Override
            public void check(JavaMethod main, ConditionEvents events) {
                Set<String> touched =
                        main.getAccessesFromSelf().stream()
                                .map(JavaAccess::getName)
                                .collect(Collectors.toSet());
                boolean sets = touched.containsAll(Set.of("setDefault", "FORMAT", "US"));
                events.add(new SimpleConditionEvent(main, sets, main.getFullName()));
            }
        };
    }
}

package carillon.systemtest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Time comes from a clock that is handed over; two places have the real ones to hand out. */
class ClockTest {

    // Of java.time; ZoneId.systemDefault is none.
    private static final Pattern WALL_CLOCKS =
            Pattern.compile("now|system|systemUTC|systemDefaultZone|tick.*");

    @Test
    void onlyOnePlaceReadsTheMonotonicClock() {
        onlyReads("carillon.protocol.time.NanoSource", ClockTest::isNanoTime);
    }

    @Test
    void onlyOnePlaceReadsTheWallClock() {
        onlyReads("carillon.protocol.time.WallSource", ClockTest::isWallClock);
    }

    private static void onlyReads(String place, Predicate<JavaAccess<?>> clock) {
        noClasses()
                .that()
                .resideOutsideOfPackage("carillon.bench..") // its programs time what others do
                .and()
                .doNotHaveFullyQualifiedName(place)
                .should(callOrReferTo(clock))
                .check(OwnClasses.ALL);
    }

    private static boolean isNanoTime(JavaAccess<?> access) {
        return isOf(access, "java.lang.System") && access.getName().equals("nanoTime");
    }

    private static boolean isWallClock(JavaAccess<?> access) {
        return switch (access.getTargetOwner().getPackageName()) {
            case "java.lang" ->
                    isOf(access, "java.lang.System")
                            && access.getName().equals("currentTimeMillis");
            case "java.time", "java.time.chrono" -> WALL_CLOCKS.matcher(access.getName()).matches();
            case "java.util" -> isOf(access, "java.util.Date") && access.getName().equals("<init>");
            default -> false;
        };
    }

    private static boolean isOf(JavaAccess<?> access, String type) {
        return access.getTargetOwner().getFullName().equals(type);
    }

    private static ArchCondition<JavaClass> callOrReferTo(Predicate<JavaAccess<?>> clock) {
        return new ArchCondition<>("call or refer to this clock") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(clock)
                        .forEach(access ->
                                events.add(
                                        SimpleConditionEvent.satisfied(
                                                access, access.getDescription())));
            }
        };
    }
}

package carillon.library.identity;

import static org.assertj.core.api.Assertions.assertThat;

import carillon.library.identity.Numbering.Numbered;
import carillon.protocol.identity.StationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private static final Station NEW = Station.empty(new StationId(1, 2));

    @Test
    void numbersNewFoldersFromOneInTheOrderOfTheirNames() {
        assertThat(numbers(assign(NEW, any("a"), any("b"), any("c"))))
                .isEqualTo(Map.of("a", 1, "b", 2, "c", 3));
    }

    @Test
    void keepsNumbersWhenFoldersComeAndGo() {
        Station first = assign(NEW, any("b"), any("c")).station();
        Station second = assign(first, any("a"), any("c")).station();
        Station third = assign(second, any("a"), any("b"), any("c"), any("d")).station();

        assertThat(numbers(third)).isEqualTo(Map.of("b", 1, "c", 2, "a", 3, "d", 4));
    }

    @Test
    void givesAFolderTheNumberItAsksFor() {
        Numbered numbered = assign(NEW, any("a"), new Claim("b", 7), any("c"));

        assertThat(numbers(numbered)).isEqualTo(Map.of("a", 1, "b", 7, "c", 2));
        assertThat(numbered.remarks()).isEmpty();
    }

    @Test
    void remembersTheNumberAtCreation() {
        Station before = assign(NEW, any("a")).station();
        Station after = assign(before, new Claim("a", 9)).station();

        assertThat(after.folders()).containsExactly(new NumberedFolder("a", 1, 9));
    }

    @Test
    void keepsANumberThatIsNoLongerAskedFor() {
        Station before = assign(NEW, new Claim("a", 9)).station();

        assertThat(numbers(assign(before, any("a")))).isEqualTo(Map.of("a", 9));
    }

    @Test
    void letsTheFirstByNameHaveANumberThatTwoAskFor() {
        Numbered numbered = assign(NEW, new Claim("a", 5), new Claim("b", 5));

        assertThat(numbers(numbered)).isEqualTo(Map.of("a", 5, "b", 1));
        assertThat(numbered.remarks())
                .singleElement()
                .hasToString(
                        "b: number 5 is that of 'a': it plays as number 1; choose another one");
    }

    @Test
    void leavesANumberWithTheFolderThatHasIt() {
        Station before = assign(NEW, any("m")).station();
        Numbered numbered = assign(before, new Claim("a", 1), any("m"));

        assertThat(numbers(numbered)).isEqualTo(Map.of("m", 1, "a", 2));
        assertThat(numbered.remarks()).hasSize(1);
    }

    @Test
    void letsTwoFoldersSwapTheirNumbers() {
        Station before = assign(NEW, any("a"), any("b")).station();
        Numbered numbered = assign(before, new Claim("a", 2), new Claim("b", 1));

        assertThat(numbers(numbered)).isEqualTo(Map.of("a", 2, "b", 1));
        assertThat(numbered.remarks()).isEmpty();
    }

    @Test
    void neverGivesANumberASecondTime() {
        Station station = assign(NEW, any("a")).station();
        station = assign(station, new Claim("a", 2)).station();
        station = assign(station, new Claim("a", 3)).station();

        assertThat(station.retired()).containsExactly(2);
        assertThat(numbers(assign(station, any("b")))).isEqualTo(Map.of("a", 3, "b", 4));
    }

    @Test
    void keepsTheNumberOfAFolderThatIsAway() {
        Station before = assign(NEW, any("a"), any("b")).station();
        Station without = assign(before, any("b"), any("c")).station();

        assertThat(numbers(without)).isEqualTo(Map.of("a", 1, "b", 2, "c", 3));
    }

    @Test
    void holdsItsRulesThroughRandomHistories() {
        SplittableRandom random = new SplittableRandom(1);
        for (int history = 0; history < 300; history++) {
            Station station = NEW;
            Map<String, Integer> created = new HashMap<>();
            for (int scan = 0; scan < 12; scan++) {
                List<Claim> claims = claims(random);
                Numbered numbered = Numbering.assign(station, claims);
                station = numbered.station();
                assertEachHasANumberOfItsOwn(station, claims);
                for (NumberedFolder folder : station.folders()) {
                    created.putIfAbsent(folder.name(), folder.numberAtCreation());
                    assertThat(created).containsEntry(folder.name(), folder.numberAtCreation());
                }
                assertThat(Numbering.assign(station, claims).station()).isEqualTo(station);
            }
        }
    }

    private static List<Claim> claims(SplittableRandom random) {
        List<Claim> claims = new ArrayList<>();
        for (char name = 'a'; name < 'j'; name++) {
            if (random.nextBoolean()) {
                int wanted = random.nextInt(3) == 0 ? 1 + random.nextInt(9) : 0;
                claims.add(new Claim(String.valueOf(name), wanted));
            }
        }
        return claims;
    }

    private static void assertEachHasANumberOfItsOwn(Station station, List<Claim> claims) {
        Map<String, Integer> numbers = numbers(station);
        Set<Integer> taken = new HashSet<>();
        for (Claim claim : claims) {
            assertThat(taken.add(numbers.getOrDefault(claim.folder(), -1))).isTrue();
        }
        assertThat(taken).doesNotContain(-1);
    }

    private static Claim any(String folder) {
        return new Claim(folder, 0);
    }

    private static Numbered assign(Station station, Claim... claims) {
        return Numbering.assign(station, List.of(claims));
    }

    private static Map<String, Integer> numbers(Numbered numbered) {
        return numbers(numbered.station());
    }

    private static Map<String, Integer> numbers(Station station) {
        Map<String, Integer> numbers = new HashMap<>();
        station.folders().forEach(folder -> numbers.put(folder.name(), folder.number()));
        return numbers;
    }
}

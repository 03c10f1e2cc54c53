package carillon.library.identity;

import carillon.library.Remark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives numbers to folders. A number once given stays. A folder may ask for another; if several
 * want one, the folder that has it keeps it, else the first by name gets it, and the others say so
 * and stay where they are. New folders take the lowest number never given.
 *
 * <p>Threads: one; for one assignment.
 */
public final class Numbering {

    /**
     * What came of it.
     *
     * @param station with the numbers given
     * @param remarks on folders that did not get what they wanted
     */
    public record Numbered(Station station, List<Remark> remarks) {
        public Numbered {
            remarks = List.copyOf(remarks);
        }
    }

    private final Map<String, NumberedFolder> known;
    private final Set<Integer> given;
    private final Map<Integer, String> owners = new HashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();

    private Numbering(Station station) {
        known = station.byName();
        given = station.everGiven();
    }

    /**
     * Numbers folders.
     *
     * @param claims of all folders that are there, in the order of their names
     */
    public static Numbered assign(Station station, List<Claim> claims) {
        return new Numbering(station).assignAll(station, claims);
    }

    private Numbered assignAll(Station station, List<Claim> claims) {
        claims.stream().filter(this::asksForItsOwn).forEach(this::take);
        claims.stream().filter(claim -> target(claim) > 0).forEach(this::take);
        claims.forEach(this::settle);
        List<NumberedFolder> changed = new ArrayList<>();
        numbers.forEach((folder, number) -> changed.add(numbered(folder, number)));
        return new Numbered(station.with(changed), remarks);
    }

    /** The number that a folder asks for, or has; 0 if it is new and takes any. */
    private int target(Claim claim) {
        return claim.wanted() > 0 ? claim.wanted() : present(claim.folder());
    }

    private int present(String folder) {
        NumberedFolder before = known.get(folder);
        return before == null ? 0 : before.number();
    }

    private boolean asksForItsOwn(Claim claim) {
        return target(claim) > 0 && target(claim) == present(claim.folder());
    }

    private void take(Claim claim) {
        String folder = claim.folder();
        if (!numbers.containsKey(folder) && owners.putIfAbsent(target(claim), folder) == null) {
            numbers.put(folder, target(claim));
        }
    }

    /** Finds a number for a folder that did not get its own, or asked for none. */
    private void settle(Claim claim) {
        if (numbers.containsKey(claim.folder())) {
            return;
        }
        int present = present(claim.folder());
        int number = present > 0 && !owners.containsKey(present) ? present : lowestNeverGiven();
        owners.put(number, claim.folder());
        numbers.put(claim.folder(), number);
        if (target(claim) > 0) {
            remarks.add(
                    new Remark(
                            claim.folder(),
                            "number %d is that of '%s'"
                                    .formatted(target(claim), owners.get(target(claim))),
                            "it plays as number %d; choose another one".formatted(number)));
        }
    }

    private int lowestNeverGiven() {
        int number = 1;
        while (given.contains(number) || owners.containsKey(number)) {
            number++;
        }
        return number;
    }

    private NumberedFolder numbered(String folder, int number) {
        NumberedFolder before = known.get(folder);
        return before == null
                ? new NumberedFolder(folder, number, number)
                : before.renumbered(number);
    }
}

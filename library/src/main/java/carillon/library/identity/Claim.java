package carillon.library.identity;

/**
 * A folder that is to have a number.
 *
 * @param folder its name, in Unicode normalisation form C
 * @param wanted the number that its configuration asks for; 0: any
 */
public record Claim(String folder, int wanted) {

    public Claim {
        if (wanted < 0) {
            throw new IllegalArgumentException("number wanted: " + wanted);
        }
    }
}

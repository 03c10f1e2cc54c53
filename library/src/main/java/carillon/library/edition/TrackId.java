package carillon.library.edition;

/**
 * Names a track by its sound: two files with the same frames are the same track, whatever their
 * paths, times and tags.
 *
 * @param content digest of the track's frame bytes in order, as they are sent
 */
public record TrackId(Digest256 content) {

    /** 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return content.toString();
    }
}

package carillon.library.read;

import carillon.library.media.StoredFile;

/**
 * The part of a file that a track is made of, and how fast it is played.
 *
 * @param file the file
 * @param firstByte offset in the file of the first byte of the track
 * @param endByte offset of the first byte after it
 * @param bytesPerSecond mean rate, from which the read-ahead is reckoned; at least 1
 */
public record TrackSource(StoredFile file, long firstByte, long endByte, long bytesPerSecond) {

    public TrackSource {
        if (firstByte < 0 || endByte <= firstByte || endByte > file.fingerprint().sizeBytes()) {
            throw new IllegalArgumentException(
                    "track from byte " + firstByte + " to " + endByte + " of " + file);
        }
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("bytes per second: " + bytesPerSecond);
        }
    }
}

package carillon.library.media;

import java.nio.file.Path;

/**
 * A media file as a scan found it: where it is, on which mount, and what it looked like.
 *
 * @param path path to open it by
 * @param mount the file system that holds it, found by the scan so that nobody later has to ask
 * @param fingerprint what it looked like
 */
public record StoredFile(Path path, Mount mount, Fingerprint fingerprint) {}

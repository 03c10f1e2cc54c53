package carillon.library.tags;

import java.io.IOException;

/**
 * What the tags of a file say and where they lie.
 *
 * @param audioStart first byte behind the tags at the beginning
 * @param audioEnd first byte of the tags at the end, or the length of the file
 * @param tags title and artist: of ID3v2, then APE, then ID3v1
 * @param claimedBytes the end that a tag at the beginning claims though the file is shorter; 0 if
 *     none lies. Such a tag is not stepped over: the sound may begin anywhere behind its header
 */
public record TaggedFile(long audioStart, long audioEnd, Tags tags, long claimedBytes) {

    private static final int MOST_TAGS = 16;

    /** Looks for tags at both ends. */
    public static TaggedFile of(TagBytes bytes) throws IOException {
        Trailing trailing = Trailing.of(bytes);
        Tags leading = Tags.NONE;
        long start = 0;
        long length = lengthAt(bytes, 0);
        for (int count = 0; count < MOST_TAGS && length > 0; count++) {
            if (start + length > bytes.length()) {
                break;
            }
            leading = leading.orElse(textsAt(bytes, start));
            start += length;
            length = lengthAt(bytes, start);
        }
        return new TaggedFile(
                start,
                Math.max(start, trailing.start),
                leading.orElse(trailing.tags()),
                start + length > bytes.length() ? start + length : 0);
    }

    /**
     * The first position behind the tags that stand between frames at a position, as where files
     * were put together; that position itself if there are none.
     */
    public static long behindTags(TagBytes bytes, long at, long end) throws IOException {
        long behind = at;
        for (int count = 0; count < MOST_TAGS; count++) {
            boolean isId3v1 = bytes.isAt(behind, "TAG") && behind + Id3v1.BYTES <= end;
            long length = isId3v1 ? Id3v1.BYTES : lengthAt(bytes, behind);
            if (length == 0 || behind + length > end) {
                break;
            }
            behind += length;
        }
        return behind;
    }

    /** The length of the tag that begins at a position, even if it reaches beyond the end. */
    private static long lengthAt(TagBytes bytes, long at) throws IOException {
        long id3v2 = Id3v2.length(bytes, at);
        return id3v2 > 0 ? id3v2 : ApeTag.length(bytes, at);
    }

    private static Tags textsAt(TagBytes bytes, long at) throws IOException {
        long id3v2 = Id3v2.length(bytes, at);
        return id3v2 > 0
                ? Id3v2.read(bytes, at)
                : ApeTag.readBefore(bytes, at + ApeTag.length(bytes, at));
    }

    /** The tags at the end, read from the last to the first. */
    private record Trailing(long start, Tags id3v2, Tags ape, Tags id3v1) {

        static Trailing of(TagBytes bytes) throws IOException {
            Trailing found = new Trailing(bytes.length(), Tags.NONE, Tags.NONE, Tags.NONE);
            for (int count = 0; count < MOST_TAGS; count++) {
                Trailing more = found.andBefore(bytes);
                if (more.start == found.start) {
                    break;
                }
                found = more;
            }
            return found;
        }

        Tags tags() {
            return id3v2.orElse(ape).orElse(id3v1);
        }

        private Trailing andBefore(TagBytes bytes) throws IOException {
            long before = Id3v1.startOfTagBefore(bytes, start);
            if (before < start) {
                Tags read = Id3v1.readBefore(bytes, start);
                return new Trailing(before, id3v2, ape, id3v1.orElse(read));
            }
            before = ApeTag.startOfTagBefore(bytes, start);
            if (before < start) {
                Tags read = ApeTag.readBefore(bytes, start);
                return new Trailing(before, id3v2, ape.orElse(read), id3v1);
            }
            before = Id3v2.startOfTagBefore(bytes, start);
            if (before < start) {
                return new Trailing(before, id3v2.orElse(Id3v2.read(bytes, before)), ape, id3v1);
            }
            return new Trailing(Lyrics3.startOfTagBefore(bytes, start), id3v2, ape, id3v1);
        }
    }
}

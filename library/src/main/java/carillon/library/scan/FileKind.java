package carillon.library.scan;

import java.util.Locale;
import java.util.Set;

/** What a file is by the end of its name. */
enum FileKind {
    /** Played. */
    MP3,
    /** Sound or film in a format that is not played. */
    OTHER_MEDIA,
    /** What usually lies beside media: pictures, texts, playlists. Nobody expects to hear it. */
    COMPANION,
    /** Anything else. */
    UNKNOWN;

    private static final Set<String> OTHER_MEDIA_ENDINGS =
            Set.of(
                    "aac", "ac3", "aif", "aiff", "alac", "amr", "ape", "asf", "avi", "dsf", "dts",
                    "flac", "flv", "m2ts", "m4a", "m4b", "m4v", "mid", "mka", "mkv", "mov", "mp1",
                    "mp2", "mp4", "mpc", "mpeg", "mpg", "mts", "oga", "ogg", "ogv", "opus", "ra",
                    "rm", "tak", "ts", "tta", "vob", "wav", "webm", "wma", "wmv", "wv");

    private static final Set<String> COMPANION_ENDINGS =
            Set.of(
                    "bmp", "cue", "db", "gif", "htm", "html", "ini", "jpeg", "jpg", "json", "log",
                    "lrc", "m3u", "m3u8", "md", "md5", "nfo", "pdf", "pls", "png", "rtf", "sfv",
                    "srt", "sub", "tif", "tiff", "toc", "txt", "url", "webp", "xml", "yaml", "yml");

    static FileKind of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("mp3")) {
            return MP3;
        }
        if (OTHER_MEDIA_ENDINGS.contains(ending)) {
            return OTHER_MEDIA;
        }
        return COMPANION_ENDINGS.contains(ending) ? COMPANION : UNKNOWN;
    }
}

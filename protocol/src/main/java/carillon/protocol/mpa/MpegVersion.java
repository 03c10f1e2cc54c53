package carillon.protocol.mpa;

/** The three families of sampling rates that a Layer III frame can belong to. */
public enum MpegVersion {
    /** ISO/IEC 11172-3: 32, 44.1 and 48 kHz. */
    MPEG_1(3, 1_152, 511, 32_000),
    /** ISO/IEC 13818-3: half the rates of MPEG-1. */
    MPEG_2(2, 576, 255, 16_000),
    /** The customary extension of MPEG-2 to a quarter of the rates of MPEG-1. */
    MPEG_2_5(0, 576, 255, 8_000);

    private static final int RATES = 3;

    private final int headerBits;
    private final int samplesPerFrame;
    private final int reservoirBytes;
    private final int lowestSampleRate;

    MpegVersion(int headerBits, int samplesPerFrame, int reservoirBytes, int lowestSampleRate) {
        this.headerBits = headerBits;
        this.samplesPerFrame = samplesPerFrame;
        this.reservoirBytes = reservoirBytes;
        this.lowestSampleRate = lowestSampleRate;
    }

    /** Samples of each channel in a frame. */
    public int samplesPerFrame() {
        return samplesPerFrame;
    }

    /** The farthest that a frame can reach back for its main data, in bytes of main data. */
    public int reservoirBytes() {
        return reservoirBytes;
    }

    /** The sampling rate in Hz that a header's two rate bits (0, 1 or 2) stand for. */
    int sampleRate(int rateBits) {
        int unit = lowestSampleRate / 320;
        return switch (rateBits) {
            case 0 -> unit * 441;
            case 1 -> unit * 480;
            case 2 -> unit * 320;
            default -> throw new IllegalArgumentException("sampling rate bits " + rateBits);
        };
    }

    /** The two rate bits of a header for a sampling rate in Hz; -1 if this version has none. */
    int rateBits(int sampleRate) {
        for (int bits = 0; bits < RATES; bits++) {
            if (sampleRate(bits) == sampleRate) {
                return bits;
            }
        }
        return -1;
    }

    /** What stands for this version in a header: 0, 2 or 3. */
    int headerBits() {
        return headerBits;
    }

    /** The version that a header's two version bits stand for; they must not be 1. */
    static MpegVersion ofBits(int versionBits) {
        for (MpegVersion version : values()) {
            if (version.headerBits == versionBits) {
                return version;
            }
        }
        throw new IllegalArgumentException("MPEG version bits " + versionBits);
    }
}

package carillon.protocol.mpa;

import carillon.protocol.time.Flicks;

/**
 * What is the same in all frames of a stretch of a Layer III stream: everything in the header but
 * bit rate, padding, stereo coding and the marks about origin.
 *
 * @param version the family of sampling rates
 * @param sampleRate in Hz, one of the three of the version
 * @param channels 1 or 2
 * @param hasCrc whether a 16-bit checksum follows the header
 */
public record FrameFormat(MpegVersion version, int sampleRate, int channels, boolean hasCrc) {

    private static final int CRC_BYTES = 2;
    private static final int VERSIONS = 4;
    private static final int RATES = 3;
    private static final FrameFormat[] ALL = new FrameFormat[VERSIONS * RATES * 4];

    static {
        for (int index = 0; index < ALL.length; index++) {
            int versionBits = index / (RATES * 4);
            if (versionBits != FrameHeader.RESERVED_VERSION) {
                MpegVersion version = MpegVersion.ofBits(versionBits);
                int rate = version.sampleRate(index / 4 % RATES);
                ALL[index] = new FrameFormat(version, rate, 1 + (index >> 1 & 1), (index & 1) == 1);
            }
        }
    }

    public FrameFormat {
        if (version.rateBits(sampleRate) < 0 || channels < 1 || channels > 2) {
            throw new IllegalArgumentException(
                    version + ", " + sampleRate + " Hz, " + channels + " channels");
        }
    }

    /** The format of a valid header; always the same object for the same format. */
    static FrameFormat of(int versionBits, int rateBits, int channels, boolean hasCrc) {
        return ALL[((versionBits * RATES + rateBits) * 2 + channels - 1) * 2 + (hasCrc ? 1 : 0)];
    }

    /**
     * A valid header of this format, in free format and without padding: four bytes from which
     * {@link FrameHeader#format(int)} makes the format again.
     */
    public int toHeader() {
        return FrameHeader.freeFormat(version.headerBits(), version.rateBits(sampleRate))
                | (channels == 1 ? FrameHeader.MONO : 0)
                | (hasCrc ? 0 : FrameHeader.WITHOUT_CRC);
    }

    /** Samples of each channel in a frame: 1,152 or 576. */
    public int samplesPerFrame() {
        return version.samplesPerFrame();
    }

    /** How long a frame lasts, in flicks; exact. */
    public long frameFlicks() {
        return Flicks.PER_SECOND / sampleRate * version.samplesPerFrame();
    }

    /** Bytes of side information in a frame. */
    public int sideBytes() {
        if (version == MpegVersion.MPEG_1) {
            return channels == 1 ? 17 : 32;
        }
        return channels == 1 ? 9 : 17;
    }

    /** Where the side information of a frame begins, from its first byte. */
    public int sideOffset() {
        return FrameHeader.BYTES + (hasCrc ? CRC_BYTES : 0);
    }

    /** Where the main data of a frame begins, from its first byte; frames are no shorter. */
    public int mainDataOffset() {
        return sideOffset() + sideBytes();
    }
}

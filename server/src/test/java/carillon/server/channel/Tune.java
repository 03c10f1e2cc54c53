package carillon.server.channel;

import carillon.library.edition.Digest256;
import carillon.library.edition.TrackId;
import carillon.library.mp3.FrameTable;
import carillon.library.mp3.FrameTableBuilder;
import carillon.protocol.mpa.FrameFormat;
import carillon.protocol.mpa.MpegVersion;
import carillon.protocol.mpa.ReservoirCarrier;
import carillon.server.channel.repertoire.Recording;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.SplittableRandom;

/** A track that a test made up: a file of frames with valid headers and random content. */
public final class Tune {

    public static final FrameFormat CD = new FrameFormat(MpegVersion.MPEG_1, 44_100, 2, true);
    public static final FrameFormat DAT = new FrameFormat(MpegVersion.MPEG_1, 48_000, 1, false);

    /** What a tune is made of; by default 44.1 kHz, 417 bytes a frame, nothing between them. */
    public record Recipe(
            FrameFormat format, int frames, int frameBytes, int gapBytes, int carriers) {

        public static Recipe frames(int count) {
            return new Recipe(CD, count, 417, 0, 0);
        }

        public Recipe format(FrameFormat other) {
            return new Recipe(other, frames, frameBytes, gapBytes, carriers);
        }

        public Recipe frameBytes(int bytes) {
            return new Recipe(format, frames, bytes, gapBytes, carriers);
        }

        /** Puts garbage after every fifth frame. */
        public Recipe gapBytes(int bytes) {
            return new Recipe(format, frames, frameBytes, bytes, carriers);
        }

        public Recipe carriers(int count) {
            return new Recipe(format, frames, frameBytes, gapBytes, count);
        }
    }

    private final byte[] file;
    private final FrameTable frames;
    private final byte[] sound;

    private Tune(byte[] file, FrameTable frames, byte[] sound) {
        this.file = file;
        this.frames = frames;
        this.sound = sound;
    }

    /** The bytes of the frames, in order, as they are to be sent. */
    public byte[] sound() {
        return sound;
    }

    public static Tune of(Recipe recipe, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        FrameTableBuilder builder = FrameTable.builder().carriers(recipe.carriers);
        file.writeBytes(new byte[100]);
        int reservoir = 0;
        for (int frame = 0; frame < recipe.frames; frame++) {
            byte[] bytes = frame(recipe, random);
            builder.add(file.size(), bytes.length, recipe.format);
            file.writeBytes(bytes);
            if (frame < recipe.carriers) {
                reservoir =
                        ReservoirCarrier.blank(ByteBuffer.wrap(bytes), 0, bytes.length, reservoir);
            }
            sound.writeBytes(bytes);
            if (frame % 5 == 4) {
                file.writeBytes(new byte[recipe.gapBytes]);
            }
        }
        return new Tune(file.toByteArray(), builder.build(), sound.toByteArray());
    }

    private static byte[] frame(Recipe recipe, SplittableRandom random) {
        byte[] bytes = new byte[recipe.frameBytes];
        random.nextBytes(bytes);
        ByteBuffer.wrap(bytes).putInt(recipe.format.toHeader());
        return bytes;
    }

    public TrackId id() {
        MessageDigest hasher = Digest256.hasher();
        hasher.update(sound);
        return new TrackId(Digest256.finish(hasher));
    }

    /** This tune as a file of that name. */
    public Recording in(MemoryFiles files, String name) {
        return Recording.of(id(), files.put(name, file), frames);
    }
}

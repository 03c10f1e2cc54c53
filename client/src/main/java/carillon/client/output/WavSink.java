package carillon.client.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A WAV file. Its header comes with the first sound and is brought up to date after every second of
 * sound, so that a file whose writer was killed plays up to that second in every player. A pipe or
 * device in the place of a file gets the header once, with sizes that mean "until the end".
 */
final class WavSink implements PcmSink {

    private final Path path;
    private final int rateHz;
    private final SoundFile file;
    private final boolean seekable;
    private long soundBytes;
    private long toldBytes;
    private boolean isBegun;

    private WavSink(Path path, int rateHz, SoundFile file) {
        this.path = path;
        this.rateHz = rateHz;
        this.file = file;
        this.seekable = Files.isRegularFile(path);
    }

    static WavSink open(Path path, SampleRate rate, boolean replace) {
        return new WavSink(path, rate.hz(), SoundFile.open(path, replace));
    }

    @Override
    public boolean write(byte[] pcm, int offset, int length) {
        ByteBuffer sound = ByteBuffer.wrap(pcm, offset, length);
        try {
            begin();
            file.write(sound);
            soundBytes += length;
            if (soundBytes - toldBytes >= (long) rateHz * WavHeader.SAMPLE_BYTES) {
                tellSizes();
            }
        } catch (IOException e) {
            soundBytes += length - sound.remaining();
            throw OutputFile.failure(path, e);
        }
        return true;
    }

    @Override
    public void close() {
        try (file) {
            if (isBegun && file.channel().isOpen()) {
                tellSizes();
            }
        } catch (IOException e) {
            throw OutputFile.failure(path, e);
        }
    }

    private void begin() throws IOException {
        if (!isBegun) {
            isBegun = true;
            file.write(WavHeader.of(rateHz, seekable ? 0 : WavHeader.OPEN_END));
        }
    }

    private void tellSizes() throws IOException {
        toldBytes = soundBytes;
        if (seekable) {
            long whole = soundBytes - soundBytes % WavHeader.SAMPLE_BYTES;
            ByteBuffer header = WavHeader.of(rateHz, whole);
            while (header.hasRemaining()) {
                file.channel().write(header, header.position());
            }
        }
    }
}

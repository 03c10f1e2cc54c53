package carillon.client.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A WAV file. Its header is brought up to date after every second of sound, so that a file whose
 * writer was killed plays up to that second in every player. A pipe or device in the place of a
 * file gets the header once, with sizes that mean "until the end".
 */
final class WavSink implements PcmSink {

    private final Path path;
    private final int rateHz;
    private final FileChannel file;
    private final boolean seekable;
    private long soundBytes;
    private long toldBytes;

    private WavSink(Path path, int rateHz, FileChannel file) {
        this.path = path;
        this.rateHz = rateHz;
        this.file = file;
        this.seekable = Files.isRegularFile(path);
    }

    static WavSink open(Path path, SampleRate rate, boolean replace) {
        WavSink sink = new WavSink(path, rate.hz(), OutputFile.open(path, replace));
        try {
            sink.append(WavHeader.of(rate.hz(), sink.seekable ? 0 : WavHeader.OPEN_END));
        } catch (IOException e) {
            OutputFile.abandon(sink.file, e);
            throw OutputFile.failure(path, e);
        }
        return sink;
    }

    @Override
    public boolean write(byte[] pcm, int offset, int length) {
        ByteBuffer sound = ByteBuffer.wrap(pcm, offset, length);
        try {
            append(sound);
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
            if (file.isOpen() && soundBytes == 0) {
                OutputFile.removeEmpty(path);
            } else if (file.isOpen()) {
                tellSizes();
            }
        } catch (IOException e) {
            throw OutputFile.failure(path, e);
        }
    }

    private void append(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private void tellSizes() throws IOException {
        toldBytes = soundBytes;
        if (seekable) {
            long whole = soundBytes - soundBytes % WavHeader.SAMPLE_BYTES;
            ByteBuffer header = WavHeader.of(rateHz, whole);
            while (header.hasRemaining()) {
                file.write(header, header.position());
            }
        }
    }
}

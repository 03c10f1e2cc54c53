package carillon.server.cli.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import carillon.library.identity.Station;
import carillon.library.scan.LibraryScanner;
import carillon.library.scan.ScanCache;
import carillon.library.scan.ScannedLibrary;
import carillon.protocol.identity.StationId;
import carillon.protocol.mpa.FrameFormat;
import carillon.protocol.mpa.MpegVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/** A library that a test fills, and what a scan of it prints. */
record ScanTrial(Path library) {

    // At 48 kHz a frame of 128 kbit/s is 384 bytes and 24 ms.
    private static final FrameFormat DAT = new FrameFormat(MpegVersion.MPEG_1, 48_000, 2, true);
    private static final int FRAME_BYTES = 384;

    /** Adds a file of frames that are silent. */
    void track(String path, int frames) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(frames * FRAME_BYTES);
        for (int frame = 0; frame < frames; frame++) {
            bytes.putInt(frame * FRAME_BYTES, DAT.toHeader());
        }
        write(path, bytes.array());
    }

    void text(String path, String text) throws IOException {
        write(path, text.getBytes(UTF_8));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = library.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, bytes);
    }

    /** What one of the forms makes of a scan. */
    String printed(BiConsumer<ScannedLibrary, PrintWriter> form) {
        StringWriter out = new StringWriter();
        Station station = Station.empty(new StationId(1, 2));
        ScannedLibrary scanned =
                LibraryScanner.of(library, List.of(), ScanCache.NONE).scan(station);
        form.accept(scanned, new PrintWriter(out, true));
        return out.toString();
    }
}

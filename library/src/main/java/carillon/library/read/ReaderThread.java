package carillon.library.read;

import carillon.library.media.MediaFiles;

/** A reader: takes the most urgent file of its mount, reads one block of it, and so on. */
final class ReaderThread implements Runnable {

    private final MountReaders mount;
    private final MediaFiles files;
    // Guarded by the monitor of the mount.
    private boolean busy;
    private long busySinceNanos;

    ReaderThread(MountReaders mount, MediaFiles files) {
        this.mount = mount;
        this.files = files;
    }

    void beginTurn(long nowNanos) {
        busy = true;
        busySinceNanos = nowNanos;
    }

    void endTurn() {
        busy = false;
    }

    boolean isBusy() {
        return busy;
    }

    boolean isStuck(long nowNanos, long stuckAfterNanos) {
        return busy && nowNanos - busySinceNanos >= stuckAfterNanos;
    }

    @Override
    public void run() {
        try {
            SharedFile file = mount.take(this);
            while (file != null) {
                mount.end(this, file, FileTurn.run(files, file));
                file = mount.take(this);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody interrupts readers; end as asked
        }
    }
}

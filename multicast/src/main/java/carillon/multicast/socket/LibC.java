package carillon.multicast.socket;

import com.sun.jna.Native;
import java.nio.ByteBuffer;

/**
 * The functions of the C library that sending needs, through JNA's direct mapping: with nothing but
 * numbers for parameters a call allocates nothing, so {@code sendmmsg} takes its address as a
 * {@code long}. Buffers must be direct. After a result of -1 the reason is in {@link
 * Native#getLastError}.
 *
 * <p>Linux only.
 */
final class LibC {

    static {
        Native.register(LibC.class, "c");
    }

    private LibC() {}

    static native int socket(int domain, int type, int protocol);

    static native int bind(int socket, ByteBuffer address, int addressBytes);

    static native int setsockopt(int socket, int level, int name, ByteBuffer value, int valueBytes);

    static native int sendmmsg(int socket, long vector, int count, int flags);

    static native int close(int descriptor);

    static native String strerror(int errno);
}

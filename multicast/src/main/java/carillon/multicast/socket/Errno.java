package carillon.multicast.socket;

import carillon.multicast.send.SendFailure;

/**
 * Error numbers of Linux that sending meets. They are those of {@code asm-generic/errno.h}, which
 * x86-64 and arm64 share.
 */
final class Errno {

    static final int EPERM = 1;
    static final int EINTR = 4;
    static final int ENXIO = 6;
    static final int EAGAIN = 11;
    static final int EACCES = 13;
    static final int ENODEV = 19;
    static final int EINVAL = 22;
    static final int EMSGSIZE = 90;
    static final int EADDRNOTAVAIL = 99;
    static final int ENETDOWN = 100;
    static final int ENETUNREACH = 101;
    static final int ENOBUFS = 105;
    static final int EHOSTUNREACH = 113;

    private Errno() {}

    static SendFailure failure(int errno) {
        return switch (errno) {
            case EAGAIN, ENOBUFS -> SendFailure.BUFFER_FULL;
            // EINVAL is what IPv4 routing answers when the source address left the machine.
            case ENETUNREACH, EHOSTUNREACH, ENETDOWN, ENODEV, ENXIO, EADDRNOTAVAIL, EINVAL ->
                    SendFailure.UNREACHABLE;
            case EPERM, EACCES -> SendFailure.FORBIDDEN;
            case EMSGSIZE -> SendFailure.TOO_LARGE;
            default -> SendFailure.OTHER;
        };
    }

    static String text(int errno) {
        return LibC.strerror(errno) + " (errno " + errno + ")";
    }
}

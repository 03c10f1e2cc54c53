package carillon.systemtest;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.SplittableRandom;

/**
 * A program that sends what nobody should: run inside a namespace, as a process of its own.
 *
 * <p>Arguments: what to send ({@code garbage}, {@code requests} or {@code stations}), how many
 * datagrams, how many milliseconds they are spread over, and the destinations as {@code
 * ADDRESS:PORT}.
 */
final class Noise {

    private static final int MOST_BYTES = 1_400;

    private final SplittableRandom random = new SplittableRandom(6700);

    private Noise() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Noise noise = new Noise();
        int count = Integer.parseInt(arguments[1]);
        long spreadNanos = Long.parseLong(arguments[2]) * 1_000_000;
        try (DatagramSocket socket = new DatagramSocket()) {
            long begin = System.nanoTime();
            for (int i = 0; i < count; i++) {
                byte[] bytes = noise.datagram(arguments[0], i);
                String[] to = arguments[3 + i % (arguments.length - 3)].split(":", 2);
                InetSocketAddress address =
                        new InetSocketAddress(
                                InetAddress.getByName(to[0]), Integer.parseInt(to[1]));
                socket.send(new DatagramPacket(bytes, bytes.length, address));
                long aheadNanos = begin + spreadNanos * i / count - System.nanoTime();
                if (aheadNanos > 1_000_000) {
                    Thread.sleep(aheadNanos / 1_000_000);
                }
            }
        }
    }

    private byte[] datagram(String kind, int number) {
        return switch (kind) {
            case "garbage" -> garbage(number);
            case "requests" -> ListFrame.around(request(number));
            case "stations" -> ListFrame.around(beacon(number));
            default -> throw new IllegalArgumentException("no such noise: " + kind);
        };
    }

    /** Random bytes; half of them begin like something known. */
    private byte[] garbage(int number) {
        byte[] bytes = new byte[random.nextInt(1, MOST_BYTES)];
        random.nextBytes(bytes);
        byte[] begin =
                switch (number % 6) {
                    case 0 -> HexFormat.of().parseHex("43524c4e01010000"); // CRLN
                    case 1 -> HexFormat.of().parseHex("800e"); // RTP, MPEG audio
                    case 2 -> HexFormat.of().parseHex("20000000"); // SAP
                    default -> new byte[0];
                };
        System.arraycopy(begin, 0, bytes, 0, Math.min(begin.length, bytes.length));
        return bytes;
    }

    private static String request(int number) {
        return """
        {"from":"noise-%d","kind":"request","born":"2026-11-21T14:04:59.306Z"}\
        """
                .formatted(number);
    }

    /** A station that there is not. */
    private static String beacon(int number) {
        return """
        {"from":"%032x","kind":"beacon","born":"2026-11-21T14:04:09.590Z","station":"%032x",\
        "boot":1,"generation":1,"sources":["127.0.0.1"],"pages":10000,\
        "digest":"b885b04726a3db29b38ef1c5ab266cdd"}\
        """
                .formatted(number + 1, number + 1);
    }
}

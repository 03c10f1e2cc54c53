package carillon.library.media;

/**
 * A mounted file system: what fails, stalls and is read together.
 *
 * @param name short name for threads and messages, such as {@code vda1}: 1 to {@value
 *     #LONGEST_NAME} chars
 * @param device device number, the identity of the mount while the process lives
 */
public record Mount(String name, long device) {

    private static final int LONGEST_NAME = 20;

    public Mount {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name of a mount: '" + name + "'");
        }
    }

    /** A mount whose name is made of the last part of the name the system gives its device. */
    public static Mount of(String deviceName, long device) {
        String last = deviceName.substring(deviceName.lastIndexOf('/') + 1);
        String plain = last.replaceAll("[^A-Za-z0-9._-]", "-");
        String name = plain.isEmpty() ? Long.toHexString(device) : plain;
        return new Mount(name.substring(0, Math.min(name.length(), LONGEST_NAME)), device);
    }
}

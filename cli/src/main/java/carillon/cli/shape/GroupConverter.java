package carillon.cli.shape;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A multicast group and port: {@code 239.192.67.1:6700}, {@code [ff15::67:1]:6700}. */
final class GroupConverter implements ITypeConverter<InetSocketAddress> {

    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|(\\d+(?:\\.\\d+){3})):(\\d{1,5})");

    @Override
    public InetSocketAddress convert(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw wrong(text);
        }
        int port = Integer.parseInt(form.group(3));
        try {
            String figures = form.group(1) == null ? form.group(2) : form.group(1);
            InetAddress group = InetAddress.ofLiteral(figures);
            if (!group.isMulticastAddress() || port < 1 || port > 0xFFFF) {
                throw wrong(text);
            }
            return new InetSocketAddress(group, port);
        } catch (IllegalArgumentException e) {
            throw wrong(text);
        }
    }

    private static TypeConversionException wrong(String text) {
        return new TypeConversionException(
                "'" + text + "' is no multicast group and port; write 239.192.67.1:6700");
    }
}

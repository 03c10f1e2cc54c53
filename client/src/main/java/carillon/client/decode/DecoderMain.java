package carillon.client.decode;

import carillon.client.decode.child.ChildArguments;
import carillon.client.decode.child.DecoderProcess;
import java.util.Locale;

/** Our own decoder child. Started by {@link DecoderChild}, not by a person. */
public final class DecoderMain {

    private DecoderMain() {}

    /** Runs the child; it ends by itself when its standard input does. */
    public static void main(String[] words) {
        // One form of numbers everywhere; that of any other locale would have to be read first.
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
        // No orderly shutdown: there is nothing to put in order, and it takes time.
        Runtime.getRuntime().halt(new DecoderProcess(ChildArguments.parse(words)).run());
    }
}

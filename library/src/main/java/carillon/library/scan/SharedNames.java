package carillon.library.scan;

import carillon.library.Remark;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names by which no single channel can be asked for: two channels have them, or they are the number
 * of another. Such channels are on the air all the same.
 */
final class SharedNames {

    private static final String ADVICE = "give it another name in channel.yaml";

    private SharedNames() {}

    /** A remark for each channel whose name is taken. */
    static List<Remark> remarks(List<ScannedFolder> channels) {
        Map<String, ScannedFolder> numbered = new HashMap<>();
        channels.forEach(each -> numbered.put(Integer.toString(each.number()), each));
        // What listeners take for the same name, who compare by String.equalsIgnoreCase.
        Map<String, ScannedFolder> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<Remark> remarks = new ArrayList<>();
        for (ScannedFolder channel : channels) {
            ScannedFolder namesake = named.putIfAbsent(composed(channel.name()), channel);
            ScannedFolder byNumber = numbered.getOrDefault(withoutZeros(channel.name()), channel);
            if (namesake != null) {
                remarks.add(remark(channel, "has the name of channel " + namesake.number()));
            } else if (byNumber.number() != channel.number()) {
                remarks.add(remark(channel, "its name is the number of another channel"));
            }
        }
        return remarks;
    }

    private static Remark remark(ScannedFolder channel, String problem) {
        return new Remark(
                channel.folder(),
                problem + ", so that listeners cannot ask for it by name",
                ADVICE);
    }

    // To listeners 007 is the number 7.
    private static String withoutZeros(String name) {
        return name.replaceFirst("^0+", "");
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}

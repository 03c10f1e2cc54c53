package carillon.client.screen.view;

import java.util.List;
import org.jline.utils.AttributedString;

/**
 * What the screen shows.
 *
 * @param lines from the top, each as wide as the screen
 * @param listRows how many channels are seen at once
 */
public record Picture(List<AttributedString> lines, int listRows) {

    public Picture {
        lines = List.copyOf(lines);
    }
}

package carillon.library.config;

import carillon.library.Remark;
import java.util.List;

/** What came of reading a folder's configuration. */
public sealed interface ConfigReading {

    /** What there is to say about the files; in {@link Bad} why the channel stays off the air. */
    List<Remark> remarks();

    /** A configuration that holds. */
    record Good(ChannelConfig config, List<Remark> remarks) implements ConfigReading {
        public Good {
            remarks = List.copyOf(remarks);
        }
    }

    /** A configuration with mistakes; at least one remark. */
    record Bad(List<Remark> remarks) implements ConfigReading {
        public Bad {
            remarks = List.copyOf(remarks);
        }
    }
}

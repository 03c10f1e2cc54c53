package carillon.protocol.list;

import java.time.Instant;

/** A message about the programme list. */
public sealed interface ListMessage permits Beacon, ListPage, ListRequest, Farewell {

    /** When the content of the message was made, by the clock of its sender. */
    Instant born();
}

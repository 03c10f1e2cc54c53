package carillon.library.database;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;

/** The tables of the index and their versions. Loaded only when there is something to migrate. */
final class IndexSchema {

    /** The version that the newest migration leads to, kept as SQLite's {@code user_version}. */
    static final int VERSION = 1;

    private IndexSchema() {}

    /** Brings an index, or an empty file, up to {@link #VERSION}. */
    static void migrate(Path file) {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file, "", "")
                .locations("classpath:carillon/library/database/schema")
                .loggers("slf4j") // and not whatever it finds
                .load()
                .migrate();
    }
}

package carillon.library.database;

import carillon.library.state.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Opens connections to the database file of an index. What is committed is on the disk: write-ahead
 * log, {@code synchronous=FULL}.
 */
public final class IndexDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(IndexDatabase.class);
    private static final int BUSY_MILLIS = 3_000;
    private static final int MOST_JOURNAL_BYTES = 4 * 1024 * 1024;

    private static final String VIEWS =
            """
            SELECT 1 FROM sqlite_schema
            WHERE type = 'view' OR sql LIKE 'CREATE VIRTUAL%' LIMIT 1\
            """;

    private IndexDatabase() {}

    /** Opens the database for reading and writing; makes it, or migrates it, if need be. */
    public static Handle open(Path file) {
        return handle(connect(file));
    }

    /** As {@link #open}, without JDBI yet. */
    public static Connection connect(Path file) {
        try {
            IndexTrouble.refuseLinks(file);
            boolean isNew = DurableFiles.PRIVATE.createEmpty(file);
            try {
                if (!isNew && Files.size(file) == 0) {
                    sayEmpty(file);
                }
                SqliteLibrary.prepare(file.resolveSibling("."));
                return current(file);
            } catch (IOException | SQLException | RuntimeException e) {
                if (isNew && Files.size(file) == 0) {
                    Files.delete(file); // or the next start wonders what was in it
                }
                throw e;
            }
        } catch (IOException | SQLException | RuntimeException e) {
            throw IndexTrouble.of(file, e);
        }
    }

    /** An empty file is a database to SQLite, which would delete a journal beside it unread. */
    private static void sayEmpty(Path file) throws IOException {
        Path journal = IndexExchange.beside(file, "-wal");
        if (Files.exists(journal) && Files.size(journal) > 0) {
            throw new IllegalStateException("it is empty, and its journal is not");
        }
        LOG.warn(
                """
                the index {} was empty and is begun anew; if it held a log \
                before, stop the server and put a copy of it back\
                """,
                file);
    }

    private static Connection current(Path file) throws SQLException {
        Connection connection = withoutViews(connect(file, writing()));
        int version = version(connection);
        if (version == IndexSchema.VERSION) {
            return connection;
        }
        connection.close();
        if (version > IndexSchema.VERSION) {
            throw IndexTrouble.newer(file, version);
        }
        IndexSchema.migrate(file);
        return connect(file, writing());
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA user_version")) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Opens a database, of any version, for reading; another process may be writing to it. */
    public static Handle openReadOnly(Path file) {
        try {
            return handle(withoutViews(readable(file)));
        } catch (SQLException | RuntimeException e) {
            throw IndexTrouble.of(file, e);
        }
    }

    /** As {@link #openReadOnly}, whatever is in the file. */
    public static Handle openDamaged(Path file) {
        try {
            return handle(readable(file));
        } catch (SQLException | RuntimeException e) {
            throw IndexTrouble.of(file, e);
        }
    }

    private static Connection readable(Path file) throws SQLException {
        SqliteLibrary.prepare(file.resolveSibling("."));
        return connect(file, reading());
    }

    private static SQLiteConfig writing() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setJournalSizeLimit(MOST_JOURNAL_BYTES);
        return config;
    }

    private static SQLiteConfig reading() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private static Connection connect(Path file, SQLiteConfig config) throws SQLException {
        IndexTrouble.refuseLinks(file);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static Connection withoutViews(Connection connection) throws SQLException {
        try {
            if (holdsViews(connection)) {
                throw new IllegalStateException("it holds views in place of tables");
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Whether there is a view, which could be a query without end; none is ours. */
    public static boolean holdsViews(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet views = statement.executeQuery(VIEWS)) {
            return views.next();
        }
    }

    /** JDBI over a connection, which it closes. */
    public static Handle handle(Connection connection) {
        // A factory, because of a connection as such JDBI leaves the closing to others.
        Jdbi jdbi = Jdbi.create(() -> connection);
        jdbi.setSqlParser(new PositionalSql());
        jdbi.configure(SqlStatements.class, s -> s.setTemplateEngine(TemplateEngine.NOP));
        return jdbi.open();
    }
}

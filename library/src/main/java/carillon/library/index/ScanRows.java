package carillon.library.index;

import carillon.library.Remark;
import carillon.library.media.Fingerprint;
import carillon.library.mp3.Mp3Scan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The scanned files in the index. */
final class ScanRows {

    private ScanRows() {}

    /** What is known of the files of one folder, by name. */
    static Map<String, StoredScan> load(Handle handle, String folder) {
        Map<Integer, List<Remark>> remarks = remarks(handle, folder);
        Map<String, StoredScan> scans = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT * FROM file
                        WHERE folder = (SELECT number FROM folder WHERE path = ?)\
                        """)
                .bind(0, folder)
                .map((result, _) ->
                        StoredScan.of(
                                result, remarks.getOrDefault(result.getInt("number"), List.of())))
                .forEach(scan -> scans.put(scan.name(), scan));
        return scans;
    }

    private static Map<Integer, List<Remark>> remarks(Handle handle, String folder) {
        Map<Integer, List<Remark>> remarks = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT file, subject, problem, advice FROM remark
                        WHERE file IN (SELECT number FROM file
                            WHERE folder = (SELECT number FROM folder WHERE path = ?))
                        ORDER BY file, position\
                        """)
                .bind(0, folder)
                .map((result, _) ->
                        remarks.computeIfAbsent(result.getInt(1), _ -> new ArrayList<>())
                                .add(
                                        new Remark(
                                                result.getString(2),
                                                result.getString(3),
                                                result.getString(4))))
                .list();
        return remarks;
    }

    /** Keeps the scan of a file in place of an older one. */
    static int store(Handle handle, Path file, Fingerprint fingerprint, Mp3Scan scan) {
        int folder = folder(handle, String.valueOf(file.getParent()));
        String name = String.valueOf(file.getFileName());
        handle.execute("DELETE FROM file WHERE folder = ? AND name = ?", folder, name);
        Update insert =
                handle.createUpdate(
                        """
                        INSERT INTO file (folder, name, size_bytes, modified_nanos, inode,
                            content, frames, title, artist)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """);
        insert.bind(0, folder).bind(1, name);
        insert.bind(2, fingerprint.sizeBytes()).bind(3, fingerprint.modifiedNanos());
        insert.bind(4, fingerprint.inode());
        bind(insert, scan);
        insert.execute();
        store(handle, remarks(scan));
        return folder;
    }

    private static void bind(Update insert, Mp3Scan scan) {
        switch (scan) {
            case Mp3Scan.Playable(var frames, var id, var tags, var _) ->
                    insert.bind(5, id.content().bytes())
                            .bind(6, frames.encode())
                            .bind(7, tags.title())
                            .bind(8, tags.artist());
            case Mp3Scan.Refused _ ->
                    insert.bindNull(5, java.sql.Types.BLOB)
                            .bindNull(6, java.sql.Types.BLOB)
                            .bind(7, "")
                            .bind(8, "");
        }
    }

    private static List<Remark> remarks(Mp3Scan scan) {
        return switch (scan) {
            case Mp3Scan.Playable playable -> playable.remarks();
            case Mp3Scan.Refused(Remark remark) -> List.of(remark);
        };
    }

    /** Adds remarks to the file that was inserted last. */
    private static void store(Handle handle, List<Remark> remarks) {
        for (int position = 0; position < remarks.size(); position++) {
            Remark remark = remarks.get(position);
            handle.execute(
                    """
                    INSERT INTO remark (file, position, subject, problem, advice)
                    VALUES ((SELECT max(number) FROM file), ?, ?, ?, ?)\
                    """,
                    position,
                    remark.subject(),
                    remark.problem(),
                    remark.advice());
        }
    }

    private static int folder(Handle handle, String path) {
        handle.execute("INSERT INTO folder (path) VALUES (?) ON CONFLICT DO NOTHING", path);
        return handle.createQuery("SELECT number FROM folder WHERE path = ?")
                .bind(0, path)
                .map((result, _) -> result.getInt(1))
                .one();
    }

    /** Forgets the files at or below a folder, but for those that are still there. */
    static int retain(Handle handle, Path root, Set<Path> present) {
        List<Map.Entry<Integer, Path>> gone =
                handle.createQuery(
                                """
                                SELECT file.number, folder.path, file.name
                                FROM file JOIN folder ON folder.number = file.folder\
                                """)
                        .map((result, _) ->
                                Map.entry(
                                        result.getInt(1),
                                        Path.of(result.getString(2), result.getString(3))))
                        .filter(e ->
                                e.getValue().startsWith(root) && !present.contains(e.getValue()))
                        .list();
        gone.forEach(e -> handle.execute("DELETE FROM file WHERE number = ?", e.getKey()));
        return gone.size();
    }
}

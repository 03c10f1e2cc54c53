package carillon.library.scan;

import carillon.library.Remark;
import carillon.library.identity.Station;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scan of a whole library found.
 *
 * @param station with the numbers that the scan gave to new folders; whoever goes on air keeps it
 * @param channels in the order of their folders' names
 * @param remarks on what is no channel: media outside folders, folders without tracks or with a
 *     configuration that does not hold; and on names that several channels have
 */
public record ScannedLibrary(Station station, List<ScannedFolder> channels, List<Remark> remarks) {

    public ScannedLibrary {
        channels = List.copyOf(channels);
        remarks = List.copyOf(remarks);
    }

    /** Every remark, on channels and on the rest. */
    public List<Remark> allRemarks() {
        List<Remark> all = new ArrayList<>(remarks);
        channels.forEach(channel -> all.addAll(channel.remarks()));
        return all;
    }
}

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
 * @param offTheAir why folders are no channels: one remark on each that has no tracks, or a
 *     configuration that does not hold, or cannot be looked into
 * @param remarks what else there is to say of what is no channel, such as media outside folders;
 *     and of numbers and names that several channels want
 */
public record ScannedLibrary(
        Station station,
        List<ScannedFolder> channels,
        List<Remark> offTheAir,
        List<Remark> remarks) {

    public ScannedLibrary {
        channels = List.copyOf(channels);
        offTheAir = List.copyOf(offTheAir);
        remarks = List.copyOf(remarks);
    }

    /** Every remark; first why folders are no channels. */
    public List<Remark> allRemarks() {
        List<Remark> all = new ArrayList<>(offTheAir);
        all.addAll(otherRemarks());
        return all;
    }

    /** Every remark, on channels and on the rest, but those of {@link #offTheAir}. */
    public List<Remark> otherRemarks() {
        List<Remark> others = new ArrayList<>(remarks);
        channels.forEach(channel -> others.addAll(channel.remarks()));
        return others;
    }
}

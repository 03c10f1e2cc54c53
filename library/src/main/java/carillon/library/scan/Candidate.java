package carillon.library.scan;

import carillon.library.Remark;
import carillon.library.config.ConfigReading;
import carillon.library.identity.Claim;
import carillon.library.identity.NumberedFolder;
import carillon.library.identity.Station;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder that becomes a channel if it has tracks and its configuration holds.
 *
 * @param folder its name, in Unicode normalisation form C
 */
record Candidate(
        String folder, ConfigReading config, List<TrackFile> tracks, List<Remark> remarks) {

    /** The number it wants. */
    Claim claim() {
        return switch (config) {
            case ConfigReading.Good good -> new Claim(folder, good.config().number());
            case ConfigReading.Bad _ -> new Claim(folder, 0);
        };
    }

    /** The channel, if it is one, with its numbers in the station. */
    Optional<ScannedFolder> channel(Station station) {
        if (tracks.isEmpty() || !(config instanceof ConfigReading.Good good)) {
            return Optional.empty();
        }
        NumberedFolder numbered = station.folder(folder);
        List<Remark> all = new ArrayList<>(good.remarks());
        all.addAll(remarks);
        return Optional.of(
                new ScannedFolder(
                        numbered.channelId(station.id()), numbered, good.config(), tracks, all));
    }

    /** If it is no channel, why: one line. */
    Optional<Remark> whyOffTheAir() {
        if (config instanceof ConfigReading.Bad bad) {
            return Optional.of(offTheAir(bad.remarks().getFirst()));
        }
        return tracks.isEmpty()
                ? Optional.of(
                        offTheAir(
                                new Remark(
                                        folder,
                                        "holds no MP3 file that can be played",
                                        "put some in, or remove it")))
                : Optional.empty();
    }

    /** If it is no channel, everything else there is to say. */
    List<Remark> obstacles() {
        List<Remark> all = new ArrayList<>();
        switch (config) {
            case ConfigReading.Bad bad ->
                    bad.remarks().stream().skip(1).map(Candidate::offTheAir).forEach(all::add);
            case ConfigReading.Good good -> {
                if (!tracks.isEmpty()) {
                    return List.of();
                }
                all.addAll(good.remarks());
            }
        }
        all.addAll(remarks);
        return all;
    }

    private static Remark offTheAir(Remark remark) {
        return new Remark(
                remark.subject(),
                remark.problem(),
                remark.advice() + "; until then the channel is off the air");
    }
}

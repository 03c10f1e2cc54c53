package carillon.server.settings;

import carillon.multicast.group.BaseGroup;
import carillon.protocol.identity.StationId;
import java.net.StandardProtocolFamily;

/** From which group a station is told to count its channels. */
public sealed interface BaseChoice {

    /** A base of the station's own, of one family. */
    record Own(StandardProtocolFamily family) implements BaseChoice {}

    /** One that somebody chose. */
    record Chosen(BaseGroup base) implements BaseChoice {}

    /**
     * What a person wrote: {@code auto} (IPv4), {@code auto6} (IPv6), or a group.
     *
     * @throws IllegalArgumentException if it is none of them
     */
    static BaseChoice parse(String text) {
        return switch (text) {
            case "auto" -> new Own(StandardProtocolFamily.INET);
            case "auto6" -> new Own(StandardProtocolFamily.INET6);
            default -> new Chosen(BaseGroup.parse(text));
        };
    }

    /** IPv4 or IPv6. */
    default StandardProtocolFamily family() {
        return switch (this) {
            case Own(StandardProtocolFamily family) -> family;
            case Chosen(BaseGroup base) -> base.family();
        };
    }

    /**
     * The base of a station.
     *
     * @param isLocal whether nothing it sends leaves this machine: decides the scope of IPv6
     */
    default BaseGroup base(StationId station, boolean isLocal) {
        return switch (this) {
            case Own(StandardProtocolFamily family) ->
                    family == StandardProtocolFamily.INET6
                            ? BaseGroup.ofStationIpv6(station, isLocal)
                            : BaseGroup.ofStation(station);
            case Chosen(BaseGroup base) -> base;
        };
    }
}

package carillon.client.reach;

import carillon.multicast.choice.InterfaceChoice;
import carillon.multicast.choice.Listening;
import carillon.multicast.network.NetworkPath;
import carillon.multicast.network.NetworkView;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.util.List;

/** Listens and asks through the one interface that was chosen, whichever that is at the time. */
public final class ChosenInterface implements Reach {

    private final InterfaceChoice choice;
    private final NetworkView view;

    public ChosenInterface(InterfaceChoice choice, NetworkView view) {
        this.choice = choice;
        this.view = view;
    }

    @Override
    public List<NetworkInterface> listening(StandardProtocolFamily family) {
        return Listening.networkInterfaces(Listening.on(choice, view.now(), family));
    }

    @Override
    public List<NetworkPath> requesting(StandardProtocolFamily family) {
        return List.of(choice.resolve(view.now(), family));
    }
}

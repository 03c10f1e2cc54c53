package carillon.client.screen.dial;

import carillon.client.onair.ListedChannel;

/** What is to be done after a key. */
public sealed interface Action {

    /** Nothing but to show what changed. */
    record None() implements Action {}

    /** Play that channel. */
    record Play(ListedChannel channel) implements Action {}

    /** Tell the person something. */
    record Say(String text) implements Action {}

    /** Be so loud from now on. */
    record Volume(Loudness loudness) implements Action {}

    /** Draw everything anew. */
    record Redraw() implements Action {}

    /** Give the terminal back to the shell until it is given to us again. */
    record Suspend() implements Action {}

    /** End. */
    record Quit() implements Action {}
}

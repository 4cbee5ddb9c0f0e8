package org.gemba.server.view;

import java.util.List;
import java.util.Optional;

/**
 * Whether the model of a line can be trusted: what its back-test says.
 *
 * @param signal quiet where nothing speaks against it
 * @param said the verdict, or that there is none
 * @param notes when it was played, for which days, and what else must be known of it
 * @param percent how far a new one is, while it is played
 * @param actions what can be done
 * @param act where it is done
 * @param href its figures; empty where there are none
 */
public record Trust(
        Signal signal,
        String said,
        List<String> notes,
        Optional<Integer> percent,
        List<Action> actions,
        String act,
        Optional<String> href) {
    public Trust {
        notes = List.copyOf(notes);
        actions = List.copyOf(actions);
    }
}

package org.gemba.house.rig;

import java.util.List;

/** What a scenario is played on: a room, its board and its rules. Each scenario gets a new one. */
public interface Stage {

    /** Sets up what stands before the scenario begins, in cells such as {@code line}, {@code A}, {@code takt 60s}. */
    void given(List<String> cells);

    /** Plays one row and tells what came of it, one text a fact or one for a refusal; nothing where nothing happened. */
    List<String> when(List<String> cells);

    /** Tells what is seen now in the form of the cell asked: {@code lamp A-07 RED} may be told as {@code lamp A-07 GREEN}. */
    String seen(String cell);
}

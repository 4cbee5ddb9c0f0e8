package org.gemba.simulator.run;

import java.util.Locale;

/** More comes in than can ever go out, and the run was ended. */
public final class TooManyUnits extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooManyUnits(int units) {
        super(String.format(
                Locale.ROOT,
                "%,d units are in process at once: more comes in than goes out.\nLower what is released or asked for, or add a loop of cards.",
                units));
    }
}

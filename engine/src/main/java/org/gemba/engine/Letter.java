package org.gemba.engine;

import java.util.concurrent.CompletableFuture;
import org.gemba.house.language.Asked;
import org.gemba.house.language.Request;

/** A request on its way, with the place where its answer is awaited. */
record Letter(Asked asked, CompletableFuture<Answer> answer) {
    Letter(Asked asked) {
        this(asked, new CompletableFuture<>());
    }

    /** Whether it is about a call for help, and so goes through the lane that nothing else can fill. */
    boolean isCall() {
        return asked.request() instanceof Request.Calling;
    }
}

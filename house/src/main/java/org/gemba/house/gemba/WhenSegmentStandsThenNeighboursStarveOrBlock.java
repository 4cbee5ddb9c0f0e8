package org.gemba.house.gemba;

import java.util.List;
import org.gemba.house.floor.PieceCount;
import org.gemba.house.jidoka.andon.Propagation;
import org.gemba.house.jidoka.andon.SegmentState;
import org.gemba.house.language.Fact;

/** A segment that stands starves the one behind it when the buffer between them is empty, and blocks the one before it when it is full. */
final class WhenSegmentStandsThenNeighboursStarveOrBlock {
    private WhenSegmentStandsThenNeighboursStarveOrBlock() {}

    static void react(Draft draft) {
        List<SegmentState> segments = draft.gemba().andon().segments();
        if (segments.stream().allMatch(SegmentState::runs)) {
            return;
        }
        List<PieceCount> inBuffer = segments.stream()
                .map(state -> new PieceCount(
                        draft.gemba().flow().inBufferAfter(state.segment().id())))
                .toList();
        for (Fact fact : Propagation.follow(segments, inBuffer, draft.now())) {
            draft.conclude(fact);
        }
    }
}

package org.gemba.simulator.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackTestTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /** Every four hours an order, two hours at one machine, a wait of a day, one hour at another: nothing is uncertain. */
    @Test
    void aShopThatGoesOnAsBeforeIsPredicted() {
        BackTest test = BackTest.of(orders(120, 24), BEGIN.plus(Duration.ofDays(15)), 100, 1);
        assertThat(test.questions())
                .filteredOn(answer -> answer.assumption() == Assumption.WAITS_AS_MEASURED)
                .hasSize(4)
                .allMatch(answer -> Math.abs(answer.middle() - answer.happened()) < 1e-6, "predicted what happened");
    }

    /** The waits of a day are not waits for a machine: a model that knows only machines must be told to be wrong. */
    @Test
    void aModelThatLeavesOutTheWaitsIsFoundOut() {
        BackTest test = BackTest.of(orders(120, 24), BEGIN.plus(Duration.ofDays(15)), 100, 1);
        assertThat(test.questions())
                .filteredOn(answer -> answer.assumption() == Assumption.MACHINES_ONLY
                        && answer.figure().startsWith("mean lead time"))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.held()).isFalse();
                    assertThat(answer.high()).isLessThan(answer.happened());
                });
    }

    /** Orders that come later go by other stations and take longer; the predictions cannot know. */
    @Test
    void whatHappensLaterDoesNotChangeThePrediction() {
        Instant since = BEGIN.plus(Duration.ofDays(15));
        List<PastOrder> orders = orders(120, 24);
        List<PastOrder> other = orders.stream()
                .map(order -> order.begun().isBefore(since) || order.equals(orders.getLast())
                        ? order
                        : new PastOrder(order.id(), List.of(order.visits().getFirst())))
                .toList();
        assertThat(BackTest.of(other, since, 100, 1).questions())
                .extracting(BackTest.Answer::middle)
                .isEqualTo(BackTest.of(orders, since, 100, 1).questions().stream()
                        .map(BackTest.Answer::middle)
                        .toList());
    }

    /** Kaplan and Meier by hand: 1, 3, 4 days ended, one open for 2 days hands its share in halves to 3 and 4. */
    @Test
    void anOpenOrderHandsItsShareToThoseThatTookLonger() {
        Instant since = BEGIN.plus(Duration.ofDays(10));
        List<PastOrder> learned = List.of(order("a", 0, 1), order("b", 0, 3), order("c", 0, 4));
        List<PastOrder> all = new ArrayList<>(learned);
        all.add(order("open", 8, 30));
        Shares shares = Shares.of(learned, all, since);
        assertThat(shares.share(0)).isEqualTo(1, within(1e-12));
        assertThat(shares.share(1)).isEqualTo(1.5, within(1e-12));
        assertThat(shares.share(2)).isEqualTo(1.5, within(1e-12));
    }

    @Test
    void tooFewOrdersAreNoModel() {
        assertThatThrownBy(() -> BackTest.of(orders(10, 1), BEGIN.plus(Duration.ofDays(1)), 100, 1))
                .hasMessageContaining("20 are the least");
    }

    private static PastOrder order(String id, int fromDay, int toDay) {
        return new PastOrder(
                id,
                List.of(new PastOrder.Visit(
                        "CUT", BEGIN.plus(Duration.ofDays(fromDay)), BEGIN.plus(Duration.ofDays(toDay)))));
    }

    private static List<PastOrder> orders(int count, int waitHours) {
        List<PastOrder> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant start = BEGIN.plus(Duration.ofHours(4L * i));
            Instant second = start.plus(Duration.ofHours(2L + waitHours));
            orders.add(new PastOrder(
                    "order " + i,
                    List.of(
                            new PastOrder.Visit("CUT", start, start.plus(Duration.ofHours(2))),
                            new PastOrder.Visit("FIT", second, second.plus(Duration.ofHours(1))))));
        }
        return orders;
    }
}

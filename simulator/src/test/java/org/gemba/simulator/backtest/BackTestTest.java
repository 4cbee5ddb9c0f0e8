package org.gemba.simulator.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gemba.simulator.chance.Stream;
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

    /** By hand: of 1 and 3 days ended, 2 and 5 open, the first open one hands on halves to 3 and 5; what the last has, 1.5 of 4, is beyond. */
    @Test
    void whatTheOldestOpenOrderGatheredTakesLongerThanAnySeen() {
        Instant since = BEGIN.plus(Duration.ofDays(10));
        List<PastOrder> learned = List.of(order("a", 0, 1), order("b", 0, 3));
        List<PastOrder> all = new ArrayList<>(learned);
        all.add(order("open", 8, 30));
        all.add(order("older", 5, 30));
        Shares shares = Shares.of(learned, all, since);
        assertThat(shares.share(1)).isEqualTo(1.5, within(1e-12));
        assertThat(shares.beyond()).isEqualTo(1.5, within(1e-12));

        Stream stream = Stream.of(1, "test", 0);
        int draws = 20_000;
        double longer = 0;
        for (int i = 0; i < draws; i++) {
            longer += shares.longerThan(Duration.ofDays(6), stream).seconds() / 86_400 - 6;
        }
        double mean = 5 / -Math.log(1.5 / 4);
        assertThat(longer / draws).isEqualTo(mean, within(4 * mean / Math.sqrt(draws)));
    }

    /** Orders that weigh the same once do not when they are seen anew; none takes longer than those that ended where none is open. */
    @Test
    void howMuchEachOrderWeighsIsDrawnAnew() {
        Stream stream = Stream.of(1, "test", 0);
        List<PastOrder> learned = List.of(order("a", 0, 1), order("b", 0, 3), order("c", 0, 5));
        Shares shares = Shares.of(learned, learned, BEGIN.plus(Duration.ofDays(10)));
        Shares anew = shares.seenAnew(stream);
        assertThat(shares.share(0)).isEqualTo(shares.share(2));
        assertThat(anew.share(0)).isNotEqualTo(anew.share(2));
        assertThat(anew.beyond()).isZero();
    }

    /** A log that is cut while orders are open shows their last work as their end. */
    @Test
    void theEndOfALogThatLooksLikeManyEndingsIsSaid() {
        List<PastOrder> orders = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            orders.add(order("ended " + day, day, day + 1));
        }
        BackTest cut = BackTest.of(withOpenOnes(orders, 20), BEGIN.plus(Duration.ofDays(21)), 100, 1);
        BackTest whole = BackTest.of(orders, BEGIN.plus(Duration.ofDays(21)), 100, 1);
        assertThat(cut.endings().areTheLogs()).isTrue();
        assertThat(cut.endings().lastWeek()).isEqualTo(whole.endings().lastWeek() + 20);
        assertThat(whole.endings().areTheLogs()).isFalse();
    }

    private static List<PastOrder> withOpenOnes(List<PastOrder> orders, int open) {
        List<PastOrder> cut = new ArrayList<>(orders);
        for (int i = 0; i < open; i++) {
            cut.add(order("open " + i, 10, 30));
        }
        return cut;
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

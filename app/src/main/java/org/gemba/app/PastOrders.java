package org.gemba.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gemba.connect.log.LogImport;
import org.gemba.connect.log.LogOptions;
import org.gemba.connect.log.LogRefused;
import org.gemba.simulator.backtest.PastOrder;

/** The orders of an event log, as far as their rows say when they were. */
final class PastOrders {
    private PastOrders() {}

    static List<PastOrder> of(Path log) throws NotDone {
        Map<String, List<PastOrder.Visit>> visits = new TreeMap<>();
        try {
            LogImport.of(log, LogOptions.at(Clock.systemUTC().instant())).rows(row -> {
                if (row.start().isPresent()
                        && row.end().isPresent()
                        && !row.end().get().isBefore(row.start().get())) {
                    visits.computeIfAbsent(row.unit(), unit -> new ArrayList<>())
                            .add(new PastOrder.Visit(
                                    row.station(), row.start().get(), row.end().get()));
                }
            });
        } catch (LogRefused refused) {
            throw new NotDone(refused.getMessage());
        }
        List<PastOrder> orders = new ArrayList<>();
        visits.forEach((unit, all) -> orders.add(new PastOrder(unit, all)));
        return orders;
    }
}

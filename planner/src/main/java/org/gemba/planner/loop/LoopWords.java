package org.gemba.planner.loop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gemba.planner.Fraction;
import org.gemba.planner.input.Word;

/**
 * One loop as a file words it.
 *
 * @param start where it stands
 * @param words what it says, by name
 */
record LoopWords(Word start, Map<String, Word> words, List<Word> consumption, List<Word> leadTimes) {
    /** Every word a file may say of a loop. */
    static final Set<String> KNOWN = Set.of(
            "part",
            "formula",
            "demand",
            "leadTime",
            "container",
            "safetyShare",
            "every",
            "safetyTime",
            "safetyFactor",
            "safetyStock",
            "leastCards",
            "lot",
            "days",
            "deliveries",
            "later",
            "safetyDays",
            "percent",
            "demandDeviation",
            "leadTimeDeviation",
            "replenishmentFluctuation",
            "customerFluctuation",
            "margin",
            "epei",
            "present",
            "figure",
            "percentile",
            "lastLeadTimes",
            "consumption",
            "leadTimes");

    private static final int USUAL_PERCENT = 95;

    SizedLoop sized() {
        Word formula = formula();
        try {
            return switch (formula.text()) {
                case "proposal" -> proposal();
                case "signal" -> signal();
                default -> counted(formula);
            };
        } catch (IllegalArgumentException e) {
            throw start.fault(String.valueOf(e.getMessage()));
        }
    }

    private Word formula() {
        return words.getOrDefault("formula", new Word(start.file(), "toyota", start.place()));
    }

    private SizedLoop counted(Word name) {
        CardFormula formula = formula(name);
        Loop loop = loop(formula);
        CardCount count = formula.cards(loop);
        return sized(name.text(), formula, loop, count, Optional.empty(), count.reason());
    }

    private CardFormula formula(Word formula) {
        return switch (formula.text()) {
            case "toyota" -> new CardFormula.Toyota(amount("safetyShare"));
            case "run-frequency" -> new CardFormula.RunFrequency(amount("every"), amount("safetyTime"));
            case "dynamics" ->
                new CardFormula.Dynamics(amount("safetyFactor"), amount("safetyStock"), whole("leastCards", 0, 0));
            case "lot" -> new CardFormula.Lot(amount("safetyStock"), amount("lot"));
            case "constant-cycle" -> new CardFormula.ConstantCycle(amount("safetyStock"), amount("lot"));
            case "supplier" ->
                new CardFormula.Supplier(
                        whole("days", 1, 1), whole("deliveries", 1, 1), whole("later", 0, 0), amount("safetyDays"));
            case "service" ->
                new CardFormula.Service(
                        CardFormula.Service.factor(states("percent") ? amount("percent") : Fraction.of(USUAL_PERCENT)),
                        stray());
            case "five-factors" ->
                new CardFormula.FiveFactors(
                        amount("replenishmentFluctuation"), amount("customerFluctuation"), whole("margin", 0, 0));
            default ->
                throw formula.fault(
                        "'%s' is none of toyota, run-frequency, dynamics, lot, constant-cycle, supplier, service, five-factors, signal, proposal."
                                .formatted(formula.text()));
        };
    }

    private SizedLoop signal() {
        CardFormula reorder = new CardFormula.Toyota(amount("safetyShare"));
        Loop loop = loop(reorder);
        SignalCard card = SignalCard.of(loop, amount("safetyShare"), amount("epei"));
        String reason = "reorder at %s; lot %s"
                .formatted(card.reorderPoint().reason(), card.lot().reason());
        return sized("signal", reorder, loop, card.reorderPoint(), Optional.of(card.lot()), reason);
    }

    private SizedLoop sized(
            String name, CardFormula formula, Loop loop, CardCount count, Optional<CardCount> lot, String reason) {
        Optional<ServiceLevel> level = serviceLevel(formula.round(loop), loop, formula.lasting(loop, count));
        StringBuilder why = new StringBuilder(reason);
        if (!states("demand")) {
            why.append("; demand: ").append(figure().text());
        }
        level.ifPresent(known -> why.append("; ").append(known.sentence()));
        return new SizedLoop(part(), name, count, lot, level, why.toString());
    }

    private Optional<ServiceLevel> serviceLevel(Fraction round, Loop loop, Fraction pieces) {
        if (!consumption.isEmpty()) {
            return Optional.of(history(round))
                    .filter(LoopHistory::spansARound)
                    .map(history -> ServiceLevel.counted(history, pieces));
        }
        return states("demandDeviation") || states("leadTimeDeviation")
                ? Optional.of(ServiceLevel.normal(loop.demand(), round, pieces, stray()))
                : Optional.empty();
    }

    private SizedLoop proposal() {
        LoopHistory history = new LoopHistory(amounts(consumption), amounts(leadTimes));
        LoopProposal proposal = LoopProposal.of(
                history, whole("container", 1, 1), whole("present", 0, 0), figure(), amount("safetyShare"));
        return new SizedLoop(
                part(),
                "proposal",
                proposal.count(),
                Optional.empty(),
                Optional.of(new ServiceLevel(proposal.serviceLevel(), ServiceLevel.By.HISTORY)),
                proposal.reason());
    }

    private DemandFigure figure() {
        Word figure = words.getOrDefault("figure", new Word(start.file(), "moving-maximum", start.place()));
        return switch (figure.text()) {
            case "average" -> new DemandFigure.Average();
            case "moving-maximum" -> new DemandFigure.MovingMaximum(whole("lastLeadTimes", 1, 5));
            case "moving-percentile" -> new DemandFigure.MovingPercentile(whole(percentile(), 1, USUAL_PERCENT));
            default ->
                throw figure.fault(
                        "'%s' is none of average, moving-maximum, moving-percentile.".formatted(figure.text()));
        };
    }

    /** The word for the percentile: with the formula {@code service}, {@code percent} is the service level. */
    private String percentile() {
        boolean free = formula().text().equals("service") || states("percentile");
        return free ? "percentile" : "percent";
    }

    /** The loop, its demand stated or found by a figure over the time that the formula's cards must last. */
    private Loop loop(CardFormula formula) {
        int container = need("container").whole(1, 1_000_000);
        Fraction leadTime = states("leadTime") || leadTimes.isEmpty()
                ? amount("leadTime")
                : history(Fraction.ZERO).leadTime();
        if (states("demand") || consumption.isEmpty()) {
            return new Loop(need("demand").amount(), leadTime, container);
        }
        Fraction round = formula.round(new Loop(Fraction.ZERO, leadTime, container));
        return new Loop(figure().demand(history(round).consumption(), round), leadTime, container);
    }

    /** What happened day by day; where no lead times were measured each round took as long as the formula has it. */
    private LoopHistory history(Fraction round) {
        return new LoopHistory(amounts(consumption), leadTimes.isEmpty() ? List.of(round) : amounts(leadTimes));
    }

    private Stray stray() {
        return new Stray(
                amount("demandDeviation").toDouble(),
                amount("leadTimeDeviation").toDouble());
    }

    private boolean states(String name) {
        return words.containsKey(name);
    }

    private String part() {
        return need("part").text();
    }

    private Word need(String name) {
        Word word = words.get(name);
        if (word == null) {
            throw start.fault("This loop has no %s.".formatted(name));
        }
        return word;
    }

    private Fraction amount(String name) {
        return Optional.ofNullable(words.get(name)).map(Word::amount).orElse(Fraction.ZERO);
    }

    private int whole(String name, int least, int otherwise) {
        return Optional.ofNullable(words.get(name))
                .map(word -> word.whole(least, 1_000_000))
                .orElse(otherwise);
    }

    private static List<Fraction> amounts(List<Word> numbers) {
        return numbers.stream().map(Word::amount).toList();
    }
}

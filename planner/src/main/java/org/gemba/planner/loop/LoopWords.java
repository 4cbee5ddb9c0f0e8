package org.gemba.planner.loop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gemba.planner.Fraction;
import org.gemba.planner.input.Json;
import org.gemba.planner.input.Word;

/**
 * One loop as a file words it.
 *
 * @param start where it stands
 * @param words what it says, by name
 */
record LoopWords(Word start, Map<String, Word> words, List<Json> consumption, List<Json> leadTimes) {
    SizedLoop sized() {
        Word formula = words.getOrDefault("formula", new Word(start.file(), "toyota", start.place()));
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

    private SizedLoop counted(Word formula) {
        CardCount count = formula(formula).cards(loop());
        return new SizedLoop(part(), formula.text(), count, Optional.empty(), Optional.empty(), count.reason());
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
                        CardFormula.Service.factor(whole("percent", 1, 95)),
                        amount("demandDeviation").toDouble(),
                        amount("leadTimeDeviation").toDouble());
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
        SignalCard card = SignalCard.of(loop(), amount("safetyShare"), amount("epei"));
        return new SizedLoop(
                part(),
                "signal",
                card.reorderPoint(),
                Optional.of(card.lot()),
                Optional.empty(),
                "reorder at %s; lot %s"
                        .formatted(card.reorderPoint().reason(), card.lot().reason()));
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
                Optional.of(proposal.serviceLevel()),
                proposal.reason());
    }

    private DemandFigure figure() {
        Word figure = words.getOrDefault("figure", new Word(start.file(), "moving-maximum", start.place()));
        return switch (figure.text()) {
            case "average" -> new DemandFigure.Average();
            case "moving-maximum" -> new DemandFigure.MovingMaximum(whole("lastLeadTimes", 1, 5));
            case "moving-percentile" -> new DemandFigure.MovingPercentile(whole("percent", 1, 95));
            default ->
                throw figure.fault(
                        "'%s' is none of average, moving-maximum, moving-percentile.".formatted(figure.text()));
        };
    }

    private Loop loop() {
        return new Loop(
                need("demand").amount(), amount("leadTime"), need("container").whole(1, 1_000_000));
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

    private static List<Fraction> amounts(List<Json> numbers) {
        return numbers.stream().map(number -> number.word().amount()).toList();
    }
}

package org.gemba.planner.balance.crew;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gemba.planner.JsonLine;
import org.gemba.planner.balance.Assignment;
import org.gemba.planner.balance.BalanceDrawing;
import org.gemba.planner.balance.BalancingProblem;
import org.gemba.planner.balance.WorkElement;
import tools.jackson.core.JsonGenerator;

/**
 * A plan for a line with its people as people and programs read it. The work of a post is shown without walking and, for a mix of models,
 * as the mean over the mix, rounded up to a tick.
 */
public final class CrewShown {
    private static final int BAR = 30;

    private final CrewLine line;
    private final long takt;
    private final CrewPlan plan;
    private final BalancingProblem shown;
    private final List<Long> work;

    /** A plan that was made for this line and takt, in ticks. */
    public CrewShown(CrewLine line, long takt, CrewPlan plan) {
        this.line = line;
        this.takt = takt;
        this.plan = plan;
        this.shown = line.mix().map(mix -> mean(line.problem(), mix)).orElse(line.problem());
        this.work = plan.found() ? new Assignment(plan.postOf()).loads(shown) : List.of();
    }

    /**
     * One object: {@code stations} with work, {@code operators}, {@code cycle}, {@code lowerBound} and {@code value} of the goal, {@code
     * proved}, {@code seconds}, {@code moved}, {@code assignment} and {@code starts} by element (of a mix by model and element), {@code loads} by post, {@code why}.
     */
    public String json(String goal) {
        return JsonLine.of(json -> {
            json.writeStringProperty("problem", line.problem().name());
            json.writeStringProperty("goal", goal);
            json.writeName("feasible");
            if (plan.found() || plan.proved()) {
                json.writeBoolean(plan.found());
            } else {
                json.writeNull();
            }
            json.writeNumberProperty("stations", stations());
            json.writeNumberProperty("operators", plan.operators());
            json.writeName("cycle");
            json.writeNumber(shown.scale().value(takt));
            json.writeNumberProperty("value", plan.value());
            json.writeNumberProperty("lowerBound", plan.lowerBound());
            json.writeBooleanProperty("proved", plan.proved());
            JsonLine.seconds(json, plan.took());
            json.writeNumberProperty("moved", plan.moved());
            if (!plan.found()) {
                json.writeNullProperty("assignment");
            }
            byElement(
                    json,
                    "assignment",
                    plan.postOf().stream().map(BigDecimal::valueOf).toList());
            starts(json);
            json.writeArrayPropertyStart("loads");
            work.forEach(load -> json.writeNumber(shown.scale().value(load)));
            json.writeEndArray();
            json.writeObjectPropertyStart("why");
            json.writeStringProperty("reason", plan.why().reason().name());
            json.writeStringProperty("sentence", plan.why().sentence());
            json.writeArrayPropertyStart("elements");
            plan.why().elements().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void starts(JsonGenerator json) {
        if (line.mix().isEmpty()) {
            plan.startsOf()
                    .forEach(starts -> starts(
                            json, "starts", ModelMix.single(takt).models().getFirst(), starts));
        } else if (!plan.startsOf().isEmpty()) {
            List<ModelMix.Model> models = line.mix().get().models();
            json.writeObjectPropertyStart("starts");
            for (int model = 0; model < models.size(); model++) {
                starts(
                        json,
                        models.get(model).name(),
                        models.get(model),
                        plan.startsOf().get(model));
            }
            json.writeEndObject();
        }
    }

    private void starts(JsonGenerator json, String name, ModelMix.Model model, List<Long> starts) {
        json.writeObjectPropertyStart(name);
        for (int i = 0; i < starts.size(); i++) {
            String element = shown.elements().get(i).name();
            if (model.has(element)) {
                json.writeName(element);
                json.writeNumber(shown.scale().value(starts.get(i)));
            }
        }
        json.writeEndObject();
    }

    private void byElement(JsonGenerator json, String name, List<BigDecimal> values) {
        if (!values.isEmpty()) {
            json.writeObjectPropertyStart(name);
            for (int i = 0; i < values.size(); i++) {
                json.writeName(shown.elements().get(i).name());
                json.writeNumber(values.get(i));
            }
            json.writeEndObject();
        }
    }

    /** A line a post, what it comes to, and why it cannot be less. */
    public String table() {
        StringBuilder text = new StringBuilder();
        for (int post = 1; post <= work.size(); post++) {
            long load = work.get(post - 1);
            text.append(String.format(
                    Locale.ROOT,
                    "%4d  station %-3d %-" + BAR + "s| %10s  %s%n",
                    post,
                    line.posts().get(post - 1).station(),
                    "█".repeat((int) (BAR * Math.min(load, takt) / takt)),
                    shown.scale().text(load),
                    names(post)));
        }
        String at = shown.scale().text(takt);
        text.append(
                plan.found()
                        ? "%d operators at %d stations, takt %s%s.%n"
                                .formatted(plan.operators(), stations(), at, moved())
                        : "No plan for %d posts at %s was found.%n"
                                .formatted(line.posts().size(), at));
        text.append(String.format(
                Locale.ROOT, "%s in %.2f s.%n", verdict(), plan.took().toNanos() / 1e9));
        text.append("Why: ").append(plan.why().sentence()).append('\n');
        return text.toString();
    }

    /** The yamazumi by post and the precedence graph; there must be a plan. */
    public String drawing() {
        return BalanceDrawing.svg(shown, new Assignment(plan.postOf()), takt);
    }

    private String moved() {
        return plan.moved() == 0 ? "" : "; %d elements change their post".formatted(plan.moved());
    }

    private String verdict() {
        if (plan.proved()) {
            return plan.found() ? "Proved" : "Proved impossible";
        }
        return "Not proved";
    }

    private String names(int post) {
        return IntStream.range(0, plan.postOf().size())
                .filter(i -> plan.postOf().get(i) == post)
                .mapToObj(i -> shown.elements().get(i).name())
                .collect(Collectors.joining(" "));
    }

    private int stations() {
        TreeSet<Integer> stations = new TreeSet<>();
        plan.postOf().forEach(post -> stations.add(line.posts().get(post - 1).station()));
        return stations.size();
    }

    private static BalancingProblem mean(BalancingProblem problem, ModelMix mix) {
        List<WorkElement> elements = new ArrayList<>();
        for (WorkElement element : problem.elements()) {
            long sum = mix.models().stream()
                    .mapToLong(model -> model.share() * model.time(element.name(), element.time()))
                    .sum();
            elements.add(new WorkElement(element.name(), (sum + mix.shares() - 1) / mix.shares()));
        }
        return new BalancingProblem(
                problem.name() + ", mean of the mix",
                problem.scale(),
                elements,
                problem.precedences(),
                OptionalLong.empty());
    }
}

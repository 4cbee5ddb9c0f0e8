package org.gemba.simulator.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.gemba.house.floor.StationId;
import org.gemba.simulator.experiment.Choice;
import org.gemba.simulator.experiment.Ending;
import org.gemba.simulator.experiment.Interval;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.experiment.Study;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.model.Operator;
import org.gemba.simulator.model.Part;
import org.gemba.simulator.model.Station;
import org.gemba.simulator.model.Step;
import org.gemba.simulator.prediction.Alternative;
import org.gemba.simulator.prediction.Measure;
import org.gemba.simulator.prediction.Measures;
import org.gemba.simulator.run.Figures;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Simulation;

/**
 * The best balance of a crew: which stations each person tends. Stations stand round the cell in the order of the routes, the last beside the
 * first; each person gets neighbours among them. The divisions whose most loaded person has least work of hands are played, each also with
 * everyone able to help at the next zone's first station, and the contest of {@link Choice} finds the best.
 */
public final class CrewQuestion {
    /** The most stations that need people. */
    public static final int MOST_STATIONS = 20;

    private static final int PLAYED = 8;
    private static final int WITH_HELP = 4;

    private final Asking asking;
    private final List<StationId> stations;
    private final List<Double> loads;

    private CrewQuestion(Asking asking) {
        this.asking = asking;
        stations = manned(asking.base());
        loads = loads(asking, stations);
    }

    /**
     * The best crew of so many people for a figure.
     *
     * @param matters the least difference that matters, in the figure's unit; 1 % of the first crew's mean where it is not given
     * @throws IllegalArgumentException if the figure is none that a crew is chosen for
     */
    public static Answer best(Asking asking, int people, String figure, OptionalDouble matters) {
        aim(asking.measure(figure));
        CrewQuestion question = new CrewQuestion(asking);
        List<Alternative> crews = question.crews(people);
        String asked = "Which crew of %d has the best %s?".formatted(people, figure);
        if (crews.size() == 1) {
            return question.only(asked, crews.getFirst(), figure);
        }
        Answer ranked = Questions.rank(asking, crews, figure, matters);
        List<String> says = new ArrayList<>(ranked.says());
        says.add(question.tried(crews.size()));
        return new Answer(
                asked,
                figure,
                ranked.unit(),
                OptionalDouble.empty(),
                false,
                ranked.confidence(),
                says,
                ranked.rows(),
                ranked.ending());
    }

    /** A crew is chosen for what the customer or the whole gets of it; one station alone looks best where the others pay. */
    private static void aim(Measure measure) {
        boolean whole = measure.subject().isEmpty() || measure.subject().startsWith("part ");
        if (!whole && !measure.subject().startsWith("demand ")) {
            throw new IllegalArgumentException(
                    "A crew is not chosen for '%s': what is best for one place or person alone is paid for by the others.\nChoose it for what the whole, a part or a customer gets: 'throughput', 'takt attainment', 'lead time', 'demand …: fill rate'."
                            .formatted(measure.key()));
        }
    }

    /** A target must lie on the side to which the figure is better: of the best crew nobody asks that it be bad. */
    private static void aim(Measure measure, Target target) {
        aim(measure);
        boolean more = Measures.moreIsBetter(measure);
        if (more != target.atLeast()) {
            throw new IllegalArgumentException(
                    "Of %s %s is better, so '%s' is no target for the best crew.\nWrite it with %s."
                            .formatted(measure.key(), more ? "more" : "less", target.written(), more ? ">=" : "<="));
        }
    }

    /**
     * The fewest people whose best crew holds a target.
     *
     * @throws IllegalArgumentException if the target is none that a crew is chosen for
     */
    public static Answer fewest(Asking asking, int least, int most, Target target) {
        aim(asking.measure(target.figure()), target);
        CrewQuestion question = new CrewQuestion(asking);
        List<Answer.Row> rows = new ArrayList<>();
        String says = "No crew of up to %d people is shown to hold %s.".formatted(most, target.written());
        Ending ending = Ending.MOST_RUNS;
        int counts = most - least + 1;
        double confidence = 1 - (1 - Asking.CONFIDENCE) / counts;
        int runs = Math.max(2, asking.conditions().replications());
        asking.watch().atMost(counts * (Questions.mostRuns(asking, PLAYED + WITH_HELP) + runs));
        for (int people = least; people <= most && ending == Ending.MOST_RUNS; people++) {
            Optional<Alternative> best = question.bestOf(people, target.figure());
            Optional<Replications> played = best.flatMap(crew -> whole(asking, crew, target, runs));
            if (played.isEmpty()) {
                ending = Ending.CANCELLED;
                says = "It is not known yet how few people hold %s.".formatted(target.written());
            } else {
                Interval interval = played.get().interval(target.figure(), confidence);
                boolean enough = interval.low() >= target.searched();
                boolean tooFew = interval.high() < target.searched();
                String name = "%d: %s".formatted(people, best.get().name());
                String finding = enough ? "enough" : tooFew ? "too few" : "not told";
                rows.add(Answer.Row.of(name, Questions.turned(interval, target), finding, enough));
                if (enough) {
                    ending = Ending.NARROW_ENOUGH;
                    says = "%d people are the fewest whose best crew is shown to hold %s: %s."
                            .formatted(people, target.written(), best.get().name());
                }
            }
        }
        return asking.answer(
                "How few people hold %s?".formatted(target.written()),
                target,
                List.of(
                        says,
                        "Whether a crew is enough holds for all counts together with %s confidence; which crew is best of its count was decided by a contest before."
                                .formatted(Questions.percent(Asking.CONFIDENCE)),
                        question.tried(0)),
                rows,
                ending);
    }

    /** All runs of a crew; nothing if somebody ended them. */
    private static Optional<Replications> whole(Asking asking, Alternative crew, Target target, int runs) {
        Study study = Study.ofRuns(
                asking.trial(crew.factory(), target), runs, Replications.NONE, asking.cores(), asking.watch());
        return study.ending() == Ending.CANCELLED ? Optional.empty() : Optional.of(study.replications());
    }

    /** Nothing if somebody ended the contest before anything is known of each crew. */
    private Optional<Alternative> bestOf(int people, String figure) {
        List<Alternative> crews = crews(people);
        if (crews.size() == 1) {
            return Optional.of(crews.getFirst());
        }
        try {
            double matters = Questions.usuallyMatters(asking, crews.getFirst().factory(), figure);
            String best = Questions.contest(asking, crews, figure, matters).best();
            return crews.stream().filter(crew -> crew.name().equals(best)).findFirst();
        } catch (CancellationException ended) {
            return Optional.empty();
        }
    }

    private Answer only(String asked, Alternative crew, String figure) {
        int runs = Math.max(2, asking.conditions().replications());
        asking.watch().atMost(runs);
        Study study = Study.ofRuns(
                asking.trial(crew.factory(), figure), runs, Replications.NONE, asking.cores(), asking.watch());
        if (study.replications().size() < 2) {
            throw new CancellationException("It was ended before anything was run twice.");
        }
        Interval interval = study.replications().interval(figure, Asking.CONFIDENCE);
        return new Answer(
                asked,
                figure,
                asking.measure(figure).unit(),
                OptionalDouble.empty(),
                false,
                Asking.CONFIDENCE,
                List.of("There is only one way to divide the stations: %s.".formatted(crew.name())),
                List.of(Answer.Row.of(crew.name(), interval, "the only one", true)),
                study.ending() == Ending.CANCELLED ? Ending.CANCELLED : Ending.NARROW_ENOUGH);
    }

    private String tried(int crews) {
        return "%s of neighbouring stations of the best balance were tried, alone and with help for the neighbour, and no other divisions; people are taken as trained for all that they are given."
                .formatted(crews == 0 ? "Zones" : crews + " crews with zones");
    }

    /** The stations that need people, in the order in which the routes come to them. */
    private static List<StationId> manned(Factory factory) {
        Set<StationId> skilled = factory.operators().stream()
                .flatMap(operator -> operator.skills().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<StationId> inOrder = new LinkedHashSet<>();
        for (Part part : factory.parts()) {
            for (Step step : part.route()) {
                boolean station = factory.places().stream()
                        .anyMatch(
                                place -> place instanceof Station && place.id().equals(step.place()));
                boolean hands = skilled.isEmpty() ? step.hands().mean() > 0 : skilled.contains(step.place());
                if (station && hands) {
                    inOrder.add(step.place());
                }
            }
        }
        if (inOrder.isEmpty() || inOrder.size() > MOST_STATIONS) {
            throw new IllegalArgumentException(
                    "%d stations need people; a crew can be balanced over 1 to %d.\nSay in operators: who works where, or leave stations out that work alone."
                            .formatted(inOrder.size(), MOST_STATIONS));
        }
        return List.copyOf(inOrder);
    }

    /** Work of hands that comes to each station, by the mix that one run let in. */
    private static List<Double> loads(Asking asking, List<StationId> stations) {
        Run run = Simulation.of(asking.base()).begin(asking.conditions().seed(), 0);
        run.playUntil(asking.conditions().horizon());
        Figures figures = run.figures();
        double[] loads = new double[stations.size()];
        for (int number = 0; number < asking.base().parts().size(); number++) {
            double units = Math.max(1, figures.parts().get(number).started());
            for (Step step : asking.base().parts().get(number).route()) {
                int at = stations.indexOf(step.place());
                if (at >= 0) {
                    loads[at] += units * step.hands().mean();
                }
            }
        }
        return Arrays.stream(loads).boxed().toList();
    }

    /** A way to divide the stations: the numbers of the stations at which zones begin. */
    private record Division(List<Integer> begins, double most) {}

    private List<Alternative> crews(int people) {
        if (people < 1 || people > stations.size()) {
            throw new IllegalArgumentException(
                    "A crew of %d is asked for; there are 1 to %d, for %d stations need people.\nMore people than stations help no more in this model."
                            .formatted(people, stations.size(), stations.size()));
        }
        List<Division> divisions = new ArrayList<>();
        divide(people, 0, new ArrayList<>(), divisions);
        divisions.sort(Comparator.comparingDouble(Division::most));
        List<Alternative> crews = new ArrayList<>();
        for (int i = 0; i < Math.min(PLAYED, divisions.size()); i++) {
            crews.add(crew(divisions.get(i), false));
            if (i < WITH_HELP && people > 1) {
                crews.add(crew(divisions.get(i), true));
            }
        }
        return crews;
    }

    private void divide(int people, int from, List<Integer> begins, List<Division> found) {
        if (begins.size() == people) {
            double most = 0;
            for (int zone = 0; zone < people; zone++) {
                most = Math.max(
                        most,
                        zone(begins, zone).stream().mapToDouble(loads::get).sum());
            }
            found.add(new Division(List.copyOf(begins), most));
            return;
        }
        for (int next = from; next <= stations.size() - (people - begins.size()); next++) {
            // One person tends all: where the zone begins makes no difference.
            if (people == 1 && next > 0) {
                return;
            }
            begins.add(next);
            divide(people, next + 1, begins, found);
            begins.removeLast();
        }
    }

    /** The stations of a zone, from where it begins to where the next does, round the cell. */
    private List<Integer> zone(List<Integer> begins, int zone) {
        int first = begins.get(zone);
        int end = zone + 1 < begins.size() ? begins.get(zone + 1) : begins.getFirst() + stations.size();
        List<Integer> own = new ArrayList<>();
        for (int at = first; at < end; at++) {
            own.add(at % stations.size());
        }
        return own;
    }

    private Alternative crew(Division division, boolean help) {
        List<Operator> crew = new ArrayList<>();
        List<Operator> named = asking.base().operators();
        List<String> words = new ArrayList<>();
        int people = division.begins().size();
        for (int zone = 0; zone < people; zone++) {
            String name = zone < named.size() ? named.get(zone).name() : "Person " + (zone + 1);
            List<Integer> own = new ArrayList<>(zone(division.begins(), zone));
            int neighbour = division.begins().get((zone + 1) % people);
            if (help && !own.contains(neighbour)) {
                own.add(neighbour);
            }
            List<StationId> skills = own.stream().map(stations::get).toList();
            Optional<String> hours = zone < named.size() ? named.get(zone).workingTime() : Optional.empty();
            crew.add(new Operator(name, skills, hours));
            words.add(name + " " + skills.stream().map(StationId::value).collect(Collectors.joining("+")));
        }
        return new Alternative(String.join(", ", words), asking.base().withCrew(crew));
    }
}

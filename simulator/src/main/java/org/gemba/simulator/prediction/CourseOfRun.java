package org.gemba.simulator.prediction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gemba.simulator.experiment.Replications;
import org.gemba.simulator.model.Factory;
import org.gemba.simulator.run.Run;
import org.gemba.simulator.run.Ticks;

/** Units in process in each stretch of one run, written down beside its figures. */
final class CourseOfRun {
    private final Run run;
    private final List<String> subjects;
    private final List<double[]> means = new ArrayList<>();
    private long[] before;
    private long lookedAt;

    CourseOfRun(Run run, Factory factory, boolean eachPlace) {
        this.run = run;
        this.subjects = subjects(factory, eachPlace);
        this.before = new long[subjects.size()];
    }

    /** The whole factory first, then its places. */
    static List<String> subjects(Factory factory, boolean eachPlace) {
        List<String> subjects = new ArrayList<>(List.of(""));
        if (eachPlace) {
            factory.places().forEach(place -> subjects.add(place.id().value()));
        }
        return subjects;
    }

    /** A stretch is over. */
    void look() {
        long now = Ticks.of(run.now());
        long[] areas = new long[subjects.size()];
        double[] mean = new double[areas.length];
        for (int subject = 0; subject < areas.length; subject++) {
            areas[subject] = subject == 0 ? run.unitTicks() : run.unitTicks(subject - 1);
            mean[subject] = (double) (areas[subject] - before[subject]) / (now - lookedAt);
        }
        before = areas;
        lookedAt = now;
        means.add(mean);
    }

    void into(Map<String, Double> values) {
        for (int stretch = 0; stretch < means.size(); stretch++) {
            for (int subject = 0; subject < subjects.size(); subject++) {
                values.put(key(subjects.get(subject), stretch), means.get(stretch)[subject]);
            }
        }
    }

    /** What the runs together say of one subject. */
    static Course course(String subject, Replications runs, Duration whole, double confidence) {
        List<Course.Stretch> stretches = new ArrayList<>();
        for (int stretch = 0; stretch < Course.STRETCHES; stretch++) {
            stretches.add(new Course.Stretch(
                    whole.multipliedBy(stretch).dividedBy(Course.STRETCHES),
                    whole.multipliedBy(stretch + 1L).dividedBy(Course.STRETCHES),
                    runs.interval(key(subject, stretch), confidence)));
        }
        return new Course(subject, stretches);
    }

    private static String key(String subject, int stretch) {
        return String.format(
                Locale.ROOT, "course of %s stretch %02d", subject.isEmpty() ? "the whole" : subject, stretch + 1);
    }
}

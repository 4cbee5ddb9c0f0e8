package org.gemba.connect.study;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gemba.house.valuestream.Figure;

/** The study for a terminal: the letter first, then the main figures. */
final class StudyText {
    private static final Set<String> MAIN = Set.of(
            "reports",
            "reports.undated",
            "units",
            "stations",
            "processes",
            "period",
            "lead-time.mean",
            "lead-time.median",
            "lead-time.nine-tenths",
            "touch-time",
            "stagnation",
            "process-cycle-efficiency",
            "process-cycle-efficiency.median",
            "units-in-process.average",
            "units-in-process.little",
            "throughput",
            "changeover.reports",
            "changeover.share",
            "stop.reports",
            "defects.pieces",
            "first-pass-yield",
            "rework");

    private StudyText() {}

    static String of(Study study, Locale language) {
        Words words = Words.in(language);
        Findings findings = study.findings(language);
        StringBuilder text = new StringBuilder();
        text.append(words.say("study.title", study.name())).append("\n\n");
        findings.first().forEach(sentence -> text.append(sentence).append('\n'));
        section(text, words.say("study.more"), findings.more());
        text.append('\n').append(words.say("study.figures")).append('\n');
        for (Figure figure : study.figures()) {
            if (MAIN.contains(figure.key())) {
                text.append("  %s: %s%n"
                        .formatted(words.name(figure), words.amount(figure))
                        .replace("\r", ""));
            }
        }
        section(text, words.say("study.cannot-tell"), findings.cannotTell());
        section(text, words.say("study.reading"), study.reading());
        section(
                text,
                words.say("study.left-out"),
                study.leftOut().stream().map(Object::toString).toList());
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append('\n').append(title).append('\n');
            sentences.forEach(sentence -> text.append("  - ").append(sentence).append('\n'));
        }
    }
}

package org.gemba.connect.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gemba.house.language.Provenance;
import org.gemba.house.valuestream.Figure;
import org.gemba.house.valuestream.ValueStream;

/** The study as one page that stands alone: a letter, the map, the figures, what the data cannot tell. No script. */
final class StudyPage {
    private final Study study;
    private final Words words;
    private final StringBuilder html = new StringBuilder();

    private StudyPage(Study study, Words words) {
        this.study = study;
        this.words = words;
    }

    static String of(Study study, Locale language) {
        return new StudyPage(study, Words.in(language)).written();
    }

    private String written() {
        Findings findings = study.findings(words.locale());
        String title = words.say("study.title", study.name());
        html.append("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                .formatted(words.locale().getLanguage()));
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.append("<title>")
                .append(Markup.text(title))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        html.append("<h1>").append(Markup.text(title)).append("</h1>\n");
        if (study.stream().provenance().contains(Provenance.SIMULATED)) {
            html.append("<p class=\"simulated\">")
                    .append(Markup.text(words.say("study.simulated")))
                    .append("</p>\n");
        }
        study.stream()
                .period()
                .ifPresent(period -> html.append("<p class=\"period\">")
                        .append(Markup.text(words.say(
                                "study.period",
                                words.instant(period.from(), study.zone()),
                                words.instant(period.to(), study.zone()),
                                study.zone().getId())))
                        .append("</p>\n"));
        html.append("<section class=\"letter\">\n");
        findings.first()
                .forEach(sentence ->
                        html.append("<p>").append(Markup.text(sentence)).append("</p>\n"));
        html.append("</section>\n");
        sentences("study.more", findings.more());
        drawings();
        html.append("<section>\n<h2>")
                .append(Markup.text(words.say("study.figures")))
                .append("</h2>\n");
        wholeStream();
        stations();
        processes();
        stops();
        html.append("</section>\n");
        sentences("study.cannot-tell", findings.cannotTell());
        sentences("study.reading", study.reading());
        sentences(
                "study.left-out", study.leftOut().stream().map(Object::toString).toList());
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void drawings() {
        html.append("<section class=\"map\">\n<h2>")
                .append(Markup.text(words.say("study.map")))
                .append("</h2>\n");
        html.append(MapDrawing.of(study.stream().map(), words.locale())).append("</section>\n");
        if (study.stream().leadTime().lead().count() > 0) {
            html.append("<section>\n<h2>")
                    .append(Markup.text(words.say("histogram.title")))
                    .append("</h2>\n");
            html.append(HistogramDrawing.of(study.stream().leadTime().lead(), words.locale()))
                    .append("</section>\n");
        }
    }

    private void sentences(String title, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        html.append("<section>\n<h2>").append(Markup.text(words.say(title))).append("</h2>\n<ul>\n");
        sentences.forEach(
                sentence -> html.append("<li>").append(Markup.text(sentence)).append("</li>\n"));
        html.append("</ul>\n</section>\n");
    }

    private void wholeStream() {
        head("study.whole-stream", "column.figure", "column.value", "column.facts", "column.from");
        for (Figure figure : study.figures()) {
            if (figure.of().isEmpty()) {
                row(
                        words.name(figure),
                        words.amount(figure),
                        Long.toString(figure.facts()),
                        String.join(", ", figure.door().kinds()));
            }
        }
        html.append("</tbody></table>\n");
    }

    private void stations() {
        head(
                "study.stations",
                "column.station",
                "column.share",
                "column.occupied",
                "column.plain-sum",
                "column.at-once",
                "column.waited",
                "column.changeovers",
                "column.stops",
                "column.first-pass",
                "column.oee",
                "column.facts");
        for (ValueStream.StationFlow station : study.stream().stations()) {
            row(
                    station.name(),
                    words.amount(station.share(), Figure.Measure.SHARE),
                    words.length(station.occupied()),
                    words.length(station.plainSum()),
                    Long.toString(station.atOnce()),
                    words.length(station.waited()),
                    Long.toString(station.changeovers()),
                    Long.toString(station.stops()),
                    words.amount(station.firstPass(), Figure.Measure.SHARE),
                    words.amount(station.oee().whole(), Figure.Measure.SHARE),
                    Long.toString(station.rows() + station.undated()));
        }
        html.append("</tbody></table>\n");
    }

    private void processes() {
        head(
                "study.processes",
                "column.process",
                "column.units",
                "column.elapsed",
                "column.span",
                "column.cycle",
                "column.waited",
                "column.touch",
                "column.pieces",
                "column.facts");
        for (ValueStream.ProcessFlow process : study.stream().processes()) {
            row(
                    process.name(),
                    Long.toString(process.visited()),
                    words.length(process.elapsed()),
                    words.length(process.span()),
                    process.cycles().count() == 0
                            ? words.say("map.not-known")
                            : words.length(process.cycles().median()),
                    words.length(process.waited()),
                    words.length(process.touch()),
                    Long.toString(process.pieces()),
                    Long.toString(process.rows() + process.undated()));
        }
        html.append("</tbody></table>\n");
    }

    private void stops() {
        if (study.stream().stops().isEmpty()) {
            return;
        }
        head("study.stops", "column.reason", "column.station", "column.stopped", "column.stops");
        study.stream()
                .stops()
                .forEach(stop ->
                        row(stop.reason(), stop.name(), words.length(stop.stopped()), Long.toString(stop.stops())));
        html.append("</tbody></table>\n");
    }

    private void head(String title, String... columns) {
        html.append("<table>\n<caption>").append(Markup.text(words.say(title))).append("</caption>\n<thead><tr>");
        for (String column : columns) {
            html.append("<th scope=\"col\">")
                    .append(Markup.text(words.say(column)))
                    .append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
    }

    private void row(String name, String... values) {
        html.append("<tr><th scope=\"row\">").append(Markup.text(name)).append("</th>");
        for (String value : values) {
            html.append("<td>").append(Markup.text(value)).append("</td>");
        }
        html.append("</tr>\n");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(StudyPage.class.getResourceAsStream("study.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.gemba.server.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gemba.connect.log.LogFault;
import org.gemba.connect.log.LogImport;
import org.gemba.connect.log.LogOptions;
import org.gemba.connect.log.LogOptions.FaultyRows;
import org.gemba.connect.log.LogRefused;
import org.gemba.connect.log.LogRow;
import org.gemba.connect.log.MappingFile;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Journals;
import org.gemba.server.view.ErrorView;
import org.gemba.server.view.StudyView;
import org.gemba.server.view.StudyView.BadRow;
import org.gemba.server.view.StudyView.Preview;
import org.gemba.server.view.StudyView.Problem;
import org.gemba.server.view.StudyView.Studied;
import org.gemba.server.view.View;
import org.gemba.server.words.Words;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where a log is brought: it waits as a file beside its mapping, is read, shown, and brought in whole or not at all. */
public final class StudyDesk {
    private static final int ROWS_SHOWN = 12;
    private static final int FAULTS_SHOWN = 20;

    private final WaitingLogs waiting;
    private final InstantSource clock;

    public StudyDesk(WaitingLogs waiting, InstantSource clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    View view(Visit visit) {
        return new StudyView(Optional.empty(), Optional.empty(), studied(visit));
    }

    /** Takes an uploaded file and shows what is made of it. */
    ServerResponse upload(Pages pages, ServerRequest request) throws IOException {
        Part part;
        try {
            part = request.servletRequest().getPart("log");
        } catch (IOException | ServletException notWhole) {
            Visit visit = pages.visit(request);
            return pages.error(
                    request, problem(visit, 400, visit.say("study.cut"), "", visit.say("study.gone.remedy")));
        }
        if (part == null || part.getSize() == 0) {
            return ServerResponse.seeOther(URI.create("/study")).build();
        }
        String token = waiting.take(part);
        return shown(pages, request, token, waiting.find(token).orElseThrow());
    }

    /** Reads it again by a corrected mapping, or brings it in. */
    ServerResponse go(Pages pages, ServerRequest request) throws IOException {
        Visit visit = pages.visit(request);
        Optional<Path> log = waiting.find(visit.place("token"));
        if (log.isEmpty()) {
            return pages.error(
                    request, problem(visit, 404, visit.say("study.gone"), "", visit.say("study.gone.remedy")));
        }
        Optional<String> mapping = request.param("mapping").filter(text -> !text.isBlank());
        if (mapping.isPresent()) {
            Files.writeString(MappingFile.beside(log.get()), mapping.get().replace("\r\n", "\n"));
        }
        return request.param("do").orElse("").equals("import")
                ? bringIn(pages, request, visit, log.get())
                : shown(pages, request, visit.place("token"), log.get());
    }

    private ServerResponse bringIn(Pages pages, ServerRequest request, Visit visit, Path log) {
        LineKey line;
        try {
            line = LineKey.parse(request.param("as").orElse("").strip());
            if (visit.works().journals().lines().contains(line)) {
                return pages.error(
                        request,
                        problem(
                                visit,
                                409,
                                visit.say("study.exists", line.toString()),
                                "",
                                visit.say("study.exists.remedy")));
            }
            LogImport read = LogImport.of(log, LogOptions.at(clock.instant()).keepingMapping());
            try (Journals.Importing book = visit.works().journals().begin(line)) {
                read.into(book, line);
            }
        } catch (LogRefused | IllegalArgumentException refused) {
            return pages.error(
                    request, problem(visit, 409, visit.say("error.study"), String.valueOf(refused.getMessage()), ""));
        } catch (RuntimeException unexpected) {
            return failed(pages, request, visit, unexpected);
        }
        visit.works().keep(line, clock);
        waiting.done(log);
        return ServerResponse.seeOther(URI.create(Doors.room(line, "value-stream")))
                .build();
    }

    /** Nothing stands in a book before all of it does, so that whatever fails, the log waits here as it was. */
    private static ServerResponse failed(Pages pages, ServerRequest request, Visit visit, RuntimeException unexpected) {
        String number = pages.noted(request, unexpected);
        return pages.error(
                request,
                problem(
                        visit,
                        500,
                        visit.say("study.failed"),
                        visit.say("study.failed.why", number),
                        visit.say("error.500.remedy")));
    }

    private ServerResponse shown(Pages pages, ServerRequest request, String token, Path log) throws IOException {
        Visit visit = pages.visit(request);
        try {
            LogOptions options = LogOptions.at(clock.instant()).keepingMapping().with(FaultyRows.LEAVE_OUT);
            LogImport read = LogImport.of(log, options);
            return pages.drawn(
                    request,
                    new StudyView(Optional.of(preview(visit, token, log, read)), Optional.empty(), studied(visit)));
        } catch (LogRefused refused) {
            Problem problem = new Problem(
                    visit.say("error.study"),
                    String.valueOf(refused.getMessage()),
                    refused.faults().stream()
                            .map(LogFault::toString)
                            .findFirst()
                            .orElse(""));
            return pages.drawn(request, new StudyView(Optional.empty(), Optional.of(problem), studied(visit)));
        } catch (RuntimeException unexpected) {
            return failed(pages, request, visit, unexpected);
        }
    }

    private static Preview preview(Visit visit, String token, Path log, LogImport read) throws IOException {
        Words words = visit.words();
        Path mapping = MappingFile.beside(log);
        return new Preview(
                token,
                String.valueOf(log.getFileName()),
                visit.say("about.bytes", words.count(Files.size(log))),
                visit.say(
                        "study.sentence",
                        words.count(read.report().rows()),
                        words.count(read.report().undated()),
                        words.count(read.report().faulty())),
                read.words(),
                Files.exists(mapping) ? Files.readString(mapping) : "",
                LogImport.usualLine(log).toString(),
                List.of("unit", "station", "step", "start", "end", "good", "rejected").stream()
                        .map(column -> visit.say("study.column." + column))
                        .toList(),
                read.preview().stream()
                        .limit(ROWS_SHOWN)
                        .map(row -> cells(words, row))
                        .toList(),
                read.report().faults().stream()
                        .limit(FAULTS_SHOWN)
                        .map(fault -> new BadRow(
                                visit.say("study.bad.place", words.count(fault.line()), fault.column(), fault.value()),
                                fault.problem(),
                                fault.remedy()))
                        .toList(),
                read.report().faulty() == 0);
    }

    private static List<String> cells(Words words, LogRow row) {
        return List.of(
                row.unit(),
                row.station(),
                row.step(),
                row.start().map(words::moment).orElse(words.say("unknown")),
                row.end().map(words::moment).orElse(words.say("unknown")),
                words.count(row.good()),
                words.count(row.rejected()));
    }

    private static List<Studied> studied(Visit visit) {
        List<Studied> studied = new ArrayList<>();
        Lines.studied(visit)
                .forEach((line, picture) -> studied.add(new Studied(
                        line.toString(),
                        visit.say(
                                "study.facts",
                                visit.words().count(picture.head().sequence()),
                                visit.words().moment(picture.gemba().recordedAt())),
                        Doors.room(line, "value-stream"))));
        return studied;
    }

    private static ErrorView problem(Visit visit, int status, String what, String why, String remedy) {
        return new ErrorView(status, what, why, remedy, "/study", visit.say("error.back"));
    }
}

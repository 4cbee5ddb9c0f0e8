package org.gemba.server.page;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.gemba.engine.Answer;
import org.gemba.house.language.Recorded;
import org.gemba.house.language.Refusal;
import org.gemba.server.view.ErrorView;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes what was pressed or written on a page to the line's gate, and leads back with what came of it. */
final class Forms {
    private final Pages pages;

    Forms(Pages pages) {
        this.pages = pages;
    }

    ServerResponse ask(ServerRequest request) throws InterruptedException {
        Visit visit = pages.visit(request);
        Map<String, String> form = new HashMap<>();
        request.params().forEach((name, values) -> form.put(name, values.getFirst()));
        String back = local(form.getOrDefault("back", ""), visit);
        try {
            String ask = form.getOrDefault("ask", "");
            Answer answer = visit.works().ask(visit.line(), new Asking(visit, form).asked());
            return switch (answer) {
                case Answer.Done done -> back(back, ask + "." + told(done));
                case Answer.Nothing nothing -> back(back, "nothing");
                case Answer.Refused refused -> refused(request, visit, refused.refusal(), back);
                case Answer.Busy busy ->
                    pages.error(
                            request,
                            error(
                                    503,
                                    visit.say("error.busy"),
                                    visit.say("error.busy.why"),
                                    visit.say("error.busy.remedy", visit.words().duration(busy.retryAfter())),
                                    back,
                                    visit));
                case Answer.NotWritten not ->
                    pages.error(
                            request,
                            error(
                                    503,
                                    visit.say(not.shown() ? "error.shown" : "error.stopped"),
                                    visit.say("error.stopped.why", not.why()),
                                    visit.say(not.shown() ? "error.shown.remedy" : "error.stopped.remedy"),
                                    back,
                                    visit));
                case Answer.Failed failed -> pages.fault(request, new IllegalStateException(failed.why()));
                case Answer.NoSuchLine none ->
                    pages.notHere(request, visit.say("error.line", visit.line().toString()));
            };
        } catch (NotHere missing) {
            return pages.notHere(request, missing.what());
        } catch (Unfit malformed) {
            return pages.error(
                    request,
                    error(
                            400,
                            visit.say("error.malformed"),
                            malformed.sentence(),
                            visit.say("error.malformed.remedy"),
                            back,
                            visit));
        }
    }

    /** Remembers in this browser who stands before it. */
    ServerResponse me(ServerRequest request) {
        String person = request.param("person").orElse("").strip();
        String back = local(request.param("back").orElse(""), pages.visit(request));
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .location(URI.create(back))
                .header("Set-Cookie", Pages.remember("person", person))
                .build();
    }

    /** The number of the fact by which the page says what was done. */
    private static long told(Answer.Done done) {
        return done.facts().stream()
                .findFirst()
                .map(Recorded::sequence)
                .orElse(done.receipt().first());
    }

    private ServerResponse refused(ServerRequest request, Visit visit, Refusal refusal, String back) {
        Refusals refusals = new Refusals(visit.words());
        return pages.error(
                request,
                error(
                        409,
                        visit.say("error.refused"),
                        refusals.reason(refusal),
                        refusals.remedy(refusal),
                        back,
                        visit));
    }

    private static ErrorView error(int status, String what, String why, String remedy, String back, Visit visit) {
        return new ErrorView(status, what, why, remedy, back, visit.say("error.back"));
    }

    private static ServerResponse back(String back, String done) {
        return ServerResponse.seeOther(URI.create(back + (back.contains("?") ? "&" : "?") + "done=" + done))
                .build();
    }

    /** Leads only to a page of ours. */
    private static String local(String back, Visit visit) {
        boolean ours = back.matches("/([A-Za-z0-9%._~-][A-Za-z0-9%._~/-]*)?(\\?[A-Za-z0-9%._~=&+:,-]*)?");
        return ours ? back : visit.places().containsKey("line") ? Doors.line(visit.line()) : "/";
    }
}

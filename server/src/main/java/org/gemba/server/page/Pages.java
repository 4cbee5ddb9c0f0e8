package org.gemba.server.page;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gemba.engine.Keeping;
import org.gemba.engine.Picture;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.floor.PersonId;
import org.gemba.server.live.Channels;
import org.gemba.server.live.Drawing;
import org.gemba.server.view.ErrorView;
import org.gemba.server.view.Frame;
import org.gemba.server.view.Frame.Layout;
import org.gemba.server.view.Standing;
import org.gemba.server.view.View;
import org.gemba.server.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Draws pages for those who ask, once or live. */
public final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final List<String> MODES = List.of("auto", "hall", "paper");
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final Works works;
    private final Channels channels;
    private final Templates templates;

    public Pages(Works works, Channels channels, Templates templates) {
        this.works = works;
        this.channels = channels;
        this.templates = templates;
    }

    /** A page that is drawn anew whenever its picture changes. */
    void live(RouterFunctions.Builder routes, String pattern, Page page, Layout layout) {
        routes.GET(pattern, asksForStream(), request -> stream(request, page));
        routes.GET(pattern, request -> page(request, page, layout, true));
    }

    /** A page that stays as it is until somebody asks again. */
    void still(RouterFunctions.Builder routes, String pattern, Page page) {
        routes.GET(pattern, request -> page(request, page, Layout.PAGE, false));
    }

    private static RequestPredicate asksForStream() {
        return request -> request.headers().accept().contains(MediaType.TEXT_EVENT_STREAM);
    }

    private ServerResponse page(ServerRequest request, Page page, Layout layout, boolean live) {
        Visit visit = visit(request);
        try {
            View view = page.view(visit);
            String content = templates.content(visit.words(), standing(visit), view);
            Frame frame = Frames.of(visit, view, layout, mode(request, layout), live && view.moves());
            return answer(request, layout, 200, templates.page(frame, content));
        } catch (NotHere missing) {
            return notHere(request, missing.what());
        } catch (RuntimeException fault) {
            return fault(request, fault);
        }
    }

    private ServerResponse stream(ServerRequest request, Page page) {
        Visit visit = visit(request);
        try {
            page.view(visit);
        } catch (NotHere missing) {
            return notHere(request, missing.what());
        }
        String name = visit.here() + " " + visit.words().locale() + " " + visit.person();
        Supplier<Drawing> draw = () -> draw(visit, page);
        String seen = Optional.ofNullable(request.headers().firstHeader("Last-Event-ID"))
                .orElse("");
        return ServerResponse.ok().contentType(MediaType.TEXT_EVENT_STREAM).build((servlet, response) -> {
            try {
                if (!channels.serve(name, seen, draw, response.getOutputStream())) {
                    response.setStatus(503);
                    response.setHeader("Retry-After", "5");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (IOException gone) {
                LOG.debug("A screen went away from {}: {}", name, gone.getMessage());
            }
            return null;
        });
    }

    private Drawing draw(Visit visit, Page page) {
        try {
            View view = page.view(visit);
            return new Drawing(
                    templates.content(visit.words(), standing(visit), view),
                    visit.words().seconds(now(visit)));
        } catch (RuntimeException fault) {
            LOG.error("The live page {} could not be drawn.", visit.here(), fault);
            throw fault;
        }
    }

    /** A page around a view that is at hand already. */
    ServerResponse drawn(ServerRequest request, View view) {
        return drawn(request, view, 200);
    }

    /** The same with another status: a form that was not taken, with what was typed. */
    ServerResponse drawn(ServerRequest request, View view, int status) {
        Visit visit = visit(request);
        String content = templates.content(visit.words(), new Standing.Current(), view);
        return answer(
                request,
                Layout.PAGE,
                status,
                templates.page(Frames.of(visit, view, Layout.PAGE, mode(request, Layout.PAGE), false), content));
    }

    /** A page that says why not. */
    ServerResponse error(ServerRequest request, ErrorView view) {
        Visit visit = visit(request);
        String content = templates.content(visit.words(), new Standing.Current(), view);
        return answer(
                request,
                Layout.PAGE,
                view.status(),
                templates.page(Frames.of(visit, view, Layout.PAGE, mode(request, Layout.PAGE), false), content));
    }

    /** Nobody answered, or what came could not be read. */
    ServerResponse astray(ServerRequest request, Astray astray) {
        Words words = visit(request).words();
        if (astray.status() == 404) {
            return notHere(request, words.say("error.404"));
        }
        if (astray.status() >= 500) {
            return fault(request, astray.fault().orElseGet(() -> new IllegalStateException(astray.path())));
        }
        String what = words.say(astray.status() == 413 ? "error.large" : "error.malformed");
        String remedy = words.say("error.malformed.remedy");
        return error(request, new ErrorView(astray.status(), what, "", remedy, "/", words.say("error.home")));
    }

    /** There is nothing at this address. */
    ServerResponse notHere(ServerRequest request, String what) {
        Words words = visit(request).words();
        return error(
                request,
                new ErrorView(
                        404,
                        what,
                        words.say("error.404.why"),
                        words.say("error.404.remedy"),
                        "/",
                        words.say("error.home")));
    }

    /** A fault of ours: it is written to the log under a number, and the reader is told the number only. */
    ServerResponse fault(ServerRequest request, Throwable fault) {
        String number = noted(request, fault);
        Words words = visit(request).words();
        return error(
                request,
                new ErrorView(
                        500,
                        words.say("error.500"),
                        words.say("error.500.why", number),
                        words.say("error.500.remedy"),
                        "/",
                        words.say("error.home")));
    }

    /** Writes a fault to the log and returns the number it is found by. */
    String noted(ServerRequest request, Throwable fault) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Fault {} at {}", number, request.path(), fault);
        return number;
    }

    /** Who asks for what, in which language. */
    Visit visit(ServerRequest request) {
        Map<String, String> query = new HashMap<>();
        request.params().forEach((name, values) -> {
            if (!name.equals("lang")
                    && !name.equals("mode")
                    && request.method().name().equals("GET")) {
                query.put(name, values.getFirst());
            }
        });
        Optional<PersonId> person = cookie(request, "person").flatMap(Pages::person);
        return new Visit(
                works,
                Words.of(language(request), zone(request)),
                request.path(),
                request.pathVariables(),
                query,
                person);
    }

    /** The name a browser remembers; what cannot be anybody's number is nobody. */
    private static Optional<PersonId> person(String cookie) {
        try {
            return Optional.of(new PersonId(URLDecoder.decode(cookie, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    private Optional<Picture> pictureOf(Map<String, String> places) {
        if (!places.containsKey("line")) {
            return works.pictures().values().stream().findFirst();
        }
        try {
            return works.picture(LineKey.parse(places.get("plant") + "/" + places.get("line")));
        } catch (IllegalArgumentException noSuchCode) {
            return Optional.empty();
        }
    }

    private ZoneId zone(ServerRequest request) {
        return pictureOf(request.pathVariables())
                .flatMap(it -> it.gemba().definition().today())
                .map(definition -> definition.plant().zone())
                .orElse(ZoneId.of("UTC"));
    }

    private static Instant now(Visit visit) {
        if (visit.places().containsKey("line")) {
            return visit.now();
        }
        return visit.works().lines().stream().findFirst().map(visit::now).orElse(Instant.EPOCH);
    }

    private static Standing standing(Visit visit) {
        Map<LineKey, Picture> shown = visit.places().containsKey("line")
                ? Map.of(visit.line(), visit.picture())
                : visit.works().pictures();
        for (Map.Entry<LineKey, Picture> line : shown.entrySet()) {
            switch (line.getValue().keeping()) {
                case Keeping.Stopped stopped -> {
                    return new Standing.Stopped(
                            stopped.since(),
                            visit.say("standing.keeper", line.getKey().toString(), stopped.why()));
                }
                case Keeping.CatchingUp reading -> {
                    return new Standing.Stopped(
                            line.getValue().at(),
                            visit.say("standing.catching", line.getKey().toString()));
                }
                case Keeping.Current current -> {
                    // What is shown is what is.
                }
            }
        }
        return new Standing.Current();
    }

    private static Locale language(ServerRequest request) {
        String wanted = request.param("lang").or(() -> cookie(request, "lang")).orElse("");
        for (Locale language : Words.LANGUAGES) {
            if (language.getLanguage().equals(wanted)) {
                return language;
            }
        }
        String header = Optional.ofNullable(request.headers().firstHeader("Accept-Language"))
                .orElse("");
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header.isBlank() ? "en" : header), Words.LANGUAGES);
            return best == null ? Words.LANGUAGES.getFirst() : best;
        } catch (IllegalArgumentException malformed) {
            return Words.LANGUAGES.getFirst();
        }
    }

    /** A hall screen is dark by design, unless it is asked on itself; what a desk remembers is the desk's. */
    private static String mode(ServerRequest request, Layout layout) {
        boolean hall = layout == Layout.BOARD;
        Optional<String> asked = request.param("mode").or(() -> hall ? Optional.empty() : cookie(request, "mode"));
        return asked.filter(MODES::contains).orElse(hall ? "hall" : "auto");
    }

    private static Optional<String> cookie(ServerRequest request, String name) {
        return Optional.ofNullable(request.cookies().getFirst(name)).map(Cookie::getValue);
    }

    private static ServerResponse answer(ServerRequest request, Layout layout, int status, String html) {
        ServerResponse.BodyBuilder answer =
                ServerResponse.status(status).contentType(HTML).header("Vary", "Accept, Accept-Language, Cookie");
        request.param("lang")
                .filter(asked ->
                        Words.LANGUAGES.stream().anyMatch(it -> it.getLanguage().equals(asked)))
                .ifPresent(asked -> answer.header("Set-Cookie", remember("lang", asked)));
        request.param("mode")
                .filter(MODES::contains)
                .filter(asked -> layout != Layout.BOARD)
                .ifPresent(asked -> answer.header("Set-Cookie", remember("mode", asked)));
        return answer.body(html);
    }

    /** A cookie for this browser only. */
    static String remember(String name, String value) {
        return ResponseCookie.from(name, URLEncoder.encode(value, StandardCharsets.UTF_8))
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .maxAge(REMEMBERED)
                .build()
                .toString();
    }
}

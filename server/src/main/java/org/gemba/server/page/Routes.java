package org.gemba.server.page;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.gemba.connect.prediction.ReplayPage;
import org.gemba.connect.whatif.ScenarioDesk;
import org.gemba.house.floor.LineKey;
import org.gemba.server.view.Frame.Layout;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Every address a person can open. What is not among them is answered by a page that leads home. */
public final class Routes {
    private static final String LINE = "/{plant:[A-Z0-9][A-Z0-9-]*}/{line:[A-Z0-9][A-Z0-9-]*}";

    private static final Set<String> PLAYER = Set.of("/look/replay.js", "/look/replay.css");

    private final Pages pages;
    private final StudyDesk study;
    private final ValueStreams streams;
    private final ScenarioDesk scenarios;
    private final JournalPage journal = new JournalPage();

    public Routes(Pages pages, StudyDesk study, ValueStreams streams, ScenarioDesk scenarios) {
        this.pages = pages;
        this.study = study;
        this.streams = streams;
        this.scenarios = scenarios;
    }

    /** The pages and their forms. */
    public RouterFunction<ServerResponse> all() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        routes.resources("/look/**", new ClassPathResource("static/look/"));
        routes.resources(Routes::player);
        pages.live(routes, "/", new HomePage(streams), Layout.PAGE);
        pages.live(routes, "/andon", new AndonPage(), Layout.BOARD);
        pages.live(routes, "/{plant:[A-Z0-9][A-Z0-9-]*}/andon", new AndonPage(), Layout.BOARD);
        pages.still(routes, "/about", new AboutPage());
        pages.live(routes, "/journal", journal, Layout.PAGE);
        pages.still(routes, "/study", study::view);
        pages.live(routes, LINE + "/pitch", new PitchPage(), Layout.PAGE);
        pages.live(routes, LINE + "/andon", new AndonPage(), Layout.BOARD);
        pages.live(routes, LINE + "/calls", new CallsPage(), Layout.PAGE);
        pages.live(routes, LINE + "/abnormalities", new AbnormalitiesPage(), Layout.PAGE);
        pages.live(routes, LINE + "/station/{station}", new StationPage(), Layout.TABLET);
        pages.still(routes, LINE + "/value-stream", new ValueStreamPage(streams));
        pages.live(routes, LINE + "/simulate", new WhatIfPage(scenarios), Layout.PAGE);
        pages.still(routes, LINE + "/simulate/ask", new AskPage());
        pages.live(routes, LINE + "/simulate/back-test", new BackTestPage(scenarios), Layout.PAGE);
        pages.still(routes, LINE + "/simulate/compare", new ComparisonPage(scenarios));
        pages.live(routes, LINE + "/simulate/{scenario:[0-9]+}", new AnswerPage(scenarios), Layout.PAGE);
        pages.live(routes, LINE + "/simulate/{scenario:[0-9]+}/facts", new RunFactsPage(scenarios), Layout.PAGE);
        pages.live(
                routes, LINE + "/simulate/{scenario:[0-9]+}/facts/{sequence}", new RunFactPage(scenarios), Layout.PAGE);
        pages.still(routes, LINE + "/simulate/{scenario:[0-9]+}/replay", new ReplayPlayer(scenarios));
        pages.still(routes, LINE + "/facts", new FactsPage());
        pages.still(routes, LINE + "/facts/{sequence}", new FactPage());
        pages.live(routes, LINE, new LinePage(), Layout.PAGE);
        Forms forms = new Forms(pages);
        routes.POST(LINE + "/ask", forms::ask);
        routes.POST("/me", forms::me);
        WhatIfForms whatIf = new WhatIfForms(pages, scenarios);
        routes.POST(LINE + "/simulate/ask", whatIf::ask);
        routes.POST(LINE + "/simulate/back-test/do", whatIf::test);
        routes.POST(LINE + "/simulate/{scenario:[0-9]+}/do", whatIf::act);
        routes.POST(LINE + "/simulate/{scenario:[0-9]+}/facts/do", whatIf::tell);
        routes.POST("/journal" + LINE + "/verify", this::verify);
        routes.POST("/study", request -> study.upload(pages, request));
        routes.POST("/study/{token}", request -> study.go(pages, request));
        routes.onError(error -> true, (error, request) -> pages.astray(request, Astray.of(request, error)));
        return routes.build();
    }

    /** The last of all routes: there is nothing at this address, or what was sent there could not be taken. */
    public RouterFunction<ServerResponse> nothingHere() {
        return RouterFunctions.route()
                .GET("/**", request -> pages.astray(request, Astray.of(request)))
                .build();
    }

    /** The player of replays is the same that stands alone in a file. */
    private static Optional<Resource> player(ServerRequest request) {
        return Optional.of(request.path())
                .filter(PLAYER::contains)
                .map(path -> new ClassPathResource(path.substring(path.lastIndexOf('/') + 1), ReplayPage.class));
    }

    private ServerResponse verify(ServerRequest request) {
        Visit visit = pages.visit(request);
        LineKey line = visit.line();
        if (visit.works().picture(line).isEmpty()) {
            return pages.notHere(request, visit.say("error.line", line.toString()));
        }
        journal.verify(visit, line);
        return ServerResponse.seeOther(URI.create("/journal")).build();
    }
}

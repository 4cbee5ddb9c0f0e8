package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.jidoka.andon.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pressed on the pages, over the example plant some minutes into its day. */
class FormsTest {
    private static final LineKey LINE = LineKey.parse("HIDA/ASSY-1");
    private static final String ASK = "/HIDA/ASSY-1/ask";

    private Works works;
    private Server server;
    private Caller caller;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        works = PlayedPlant.after(Duration.ofMinutes(20));
        server = Server.start(works, new ServerOptions(0, folder));
        caller = new Caller(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
        works.close();
    }

    @Test
    void anybodyMayPullTheCordWithoutSigningIn() {
        HttpResponse<String> pressed = pull();
        assertThat(pressed.statusCode()).isEqualTo(303);
        String back = pressed.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith("/HIDA/ASSY-1/station/A-07?done=PullCord.");
        assertThat(caller.get(back).body()).contains("Called. You did right.");
    }

    @Test
    void theHallScreenShowsTheCallAtOnce() {
        pull();
        assertThat(caller.get("/HIDA/ASSY-1/andon").body())
                .contains("tile-call is-call")
                .contains("A-07");
    }

    @Test
    void pressedTwiceIsCalledOnce() {
        pull();
        int open = open();
        pull();
        assertThat(open()).isEqualTo(open);
    }

    @Test
    void toAnswerAPersonMustBeNamed() {
        pull();
        HttpResponse<String> pressed =
                caller.form(ASK, "ask=AnswerCall&id=x&target=" + newest() + "&back=/HIDA/ASSY-1/calls");
        assertThat(pressed.statusCode()).isEqualTo(409);
        assertThat(pressed.body()).contains("A person must be named for this.");
    }

    @Test
    void theNamedMayAnswer() {
        pull();
        HttpResponse<String> pressed = caller.form(
                ASK, "ask=AnswerCall&id=x&target=" + newest() + "&back=/HIDA/ASSY-1/calls", "Cookie", "person=P-121");
        assertThat(pressed.statusCode()).isEqualTo(303);
        assertThat(call().isAnswered()).isTrue();
    }

    @Test
    void aReportedDefectCanBeTakenBack() {
        HttpResponse<String> reported =
                caller.form(ASK, "ask=DefectFound&id=d&station=A-07&kind=LEAK&back=/HIDA/ASSY-1/station/A-07");
        String back = reported.headers().firstValue("Location").orElseThrow();
        String sequence = back.substring(back.lastIndexOf('.') + 1);
        assertThat(caller.get(back).body()).contains("name=\"sequence\" value=\"" + sequence + "\"");
        HttpResponse<String> undone =
                caller.form(ASK, "ask=Correct&id=u&sequence=" + sequence + "&back=/HIDA/ASSY-1/station/A-07");
        assertThat(undone.headers().firstValue("Location").orElseThrow()).contains("done=Correct.");
    }

    @Test
    void whatMakesNoRequestIsSaidSo() {
        assertThat(caller.form(ASK, "ask=Explode&id=x").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask=Explode&id=x",
                "id=x",
                "ask=PullCord&id=x&station=nowhere&kind=HELP",
                "ask=PullCord&id=x&station=A-07&kind=LONELY",
                "ask=StopEnded&id=x&station=A-07",
                "ask=AnswerCall&id=x&target=first",
                "ask=RestartSegment&id=x&target=a%20b",
                "ask=ExplainPitch&id=x&pitch=noon&text=why",
                "ask=DefectFound&id=x&station=A-07&kind=%07",
                "ask=LookInto&id=x&target=1&text=%07",
                "ask=NameCountermeasure&id=x&target=1"
            })
    void whatMakesNoRequestIsSaidInTheReadersLanguage(String form) {
        HttpResponse<String> refused = caller.form(ASK, form, "Cookie", "lang=ja");
        assertThat(refused.statusCode()).isEqualTo(400);
        String why = refused.body().replaceAll("(?s).*<h1>(.*?)</main>.*", "$1").replaceAll("(?s)<[^>]*>|&#\\d+;", "");
        assertThat(why.lines().filter(line -> !line.isBlank()))
                .allSatisfy(line -> assertThat(line).containsPattern("[\\p{IsHiragana}\\p{IsHan}]"));
    }

    @Test
    void noFormLeadsToAnotherSite() {
        HttpResponse<String> chosen = caller.form("/me", "person=P-121&back=//elsewhere.example/");
        assertThat(chosen.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void theServerAnswersUnderItsOwnNameOnly() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
    }

    private HttpResponse<String> pull() {
        return caller.form(ASK, "ask=PullCord&id=A-07-1-pull&station=A-07&kind=QUALITY&back=/HIDA/ASSY-1/station/A-07");
    }

    private int open() {
        return works.picture(LINE).orElseThrow().gemba().andon().open().size();
    }

    private Call call() {
        return works.picture(LINE).orElseThrow().gemba().andon().open().getLast();
    }

    private String newest() {
        return call().number().toString();
    }
}

package org.gemba.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemba.engine.Works;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Journals;
import org.gemba.house.journal.MemoryJournals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log is brought to the study page, over a shelf whose books can be made to fail in the midst of an import. */
class StudyDeskTest {
    private static final LineKey LINE = LineKey.parse("IMPORT/SHOP");
    private static final Pattern TOKEN = Pattern.compile("action=\"(/study/[0-9a-f-]{36})\"");
    private static final String MULTIPART = "multipart/form-data; boundary=cut";
    private static final String LOG = """
            Case,Station,Start,End
            1,Mill,2026-03-02 08:00:00,2026-03-02 08:10:00
            1,Drill,2026-03-02 08:15:00,2026-03-02 08:20:00
            """;

    private boolean failing;
    private Path uploads;
    private Works works;
    private Server server;
    private Caller caller;

    @BeforeEach
    void start(@TempDir Path folder) {
        uploads = folder.resolve("uploads");
        works = new Works(failingAtTimes(new MemoryJournals()));
        server = Server.start(works, new ServerOptions(0, folder));
        caller = new Caller(server.address());
    }

    @AfterEach
    void stop() {
        server.close();
        works.close();
    }

    @Test
    void aLogIsReadShownAndBroughtInAndItsUploadGoes() throws IOException {
        HttpResponse<String> done = caller.form(upload(), "do=import&as=IMPORT/SHOP");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(works.lines()).containsExactly(LINE);
        assertThat(waiting()).isZero();
    }

    @Test
    void anImportThatFailsSaysSoAndLosesNothing() throws IOException {
        String study = upload();
        failing = true;
        HttpResponse<String> failed = caller.form(study, "do=import&as=IMPORT/SHOP");
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body())
                .contains("The log could not be brought in.", "the upload waits here for another try")
                .doesNotContain("the shelf broke");
        assertThat(works.lines()).isEmpty();
        assertThat(works.journals().lines()).isEmpty();
        assertThat(waiting()).isEqualTo(1);
        failing = false;
        assertThat(caller.form(study, "do=import&as=IMPORT/SHOP").statusCode()).isEqualTo(303);
        assertThat(works.lines()).containsExactly(LINE);
    }

    @Test
    void anUploadThatIsCutOffIsSaidToBe() throws IOException {
        HttpResponse<String> cut = caller.post(
                "/study",
                MULTIPART,
                "--cut\r\nContent-Disposition: form-data; name=\"log\"; filename=\"shop.csv\"\r\n\r\nCase,Sta");
        assertThat(cut.statusCode()).isEqualTo(400);
        assertThat(cut.body()).contains("The log did not arrive whole.");
        assertThat(waiting()).isZero();
    }

    /** Brings the log and returns where the page leads on. */
    private String upload() {
        HttpResponse<String> shown = caller.post(
                "/study",
                MULTIPART,
                "--cut\r\nContent-Disposition: form-data; name=\"log\"; filename=\"shop.csv\"\r\n\r\n"
                        + LOG.replace("\n", "\r\n") + "\r\n--cut--\r\n");
        assertThat(shown.statusCode()).isEqualTo(200);
        Matcher token = TOKEN.matcher(shown.body());
        assertThat(token.find()).as(shown.body()).isTrue();
        return token.group(1);
    }

    private long waiting() throws IOException {
        try (Stream<Path> entries = Files.list(uploads)) {
            return entries.count();
        }
    }

    private Journals failingAtTimes(Journals books) {
        return (Journals) Proxy.newProxyInstance(
                Journals.class.getClassLoader(), new Class<?>[] {Journals.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(books, arguments);
                    return answer instanceof Journals.Importing book && failing ? failing(book) : answer;
                });
    }

    private static Journals.Importing failing(Journals.Importing book) {
        return (Journals.Importing) Proxy.newProxyInstance(
                Journals.class.getClassLoader(),
                new Class<?>[] {Journals.Importing.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("finish")) {
                        throw new IllegalStateException("the shelf broke");
                    }
                    return method.invoke(book, arguments);
                });
    }
}

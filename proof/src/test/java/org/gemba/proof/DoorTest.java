package org.gemba.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.JournalFailed;
import org.gemba.house.journal.Journals;
import org.gemba.house.promise.Proves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the server lets in at its door, and what every answer carries out of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
    private static final Pattern TOLD_TOO_MUCH =
            Pattern.compile("(?i)tomcat|spring|jetty|\\bjava\\b|exception|\\bat org\\.|index of|secret");
    private static final Map<String, String> PROTECTION = Map.of(
            "content-security-policy", "default-src 'none'",
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "same-origin",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin",
            "permissions-policy", "camera=()");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private RunningPlant plant;
    private String here;

    @BeforeAll
    void open() {
        plant = RunningPlant.after(Duration.ofMinutes(20));
        here = "http://localhost:" + plant.address().getPort();
    }

    @AfterAll
    void close() {
        plant.close();
    }

    @Test
    @Proves("HTTP-31")
    void noChangeIsTakenFromAnotherSiteOrInAForeignForm() {
        Map<LineKey, Head> before = heads();
        List<String> refused = new ArrayList<>();
        for (Addresses address : all().filter(each -> !each.reads()).toList()) {
            String path = address.usual();
            String kind = path.startsWith("/api/") ? JSON : FORM;
            for (String origin :
                    List.of("http://elsewhere.example", here + ".elsewhere.example", "null", "not an origin")) {
                refused.add(post(path, kind, "Origin", origin).statusCode() + " origin");
            }
            refused.add(post(path, kind, "Sec-Fetch-Site", "cross-site").statusCode() + " origin");
            refused.add(post(path, kind, "Sec-Fetch-Site", "same-site").statusCode() + " origin");
            refused.add(post(path, "text/plain", "Origin", here).statusCode() + " kind");
            refused.add(post(path, "text/html; charset=utf-8").statusCode() + " kind");
            refused.add(post(path, "").statusCode() + " kind");
            assertThat(post(path, kind, "Origin", here).statusCode()).as(path).isNotIn(403, 415);
        }
        assertThat(refused).hasSizeGreaterThan(60).containsOnly("403 origin", "415 kind");
        assertThat(heads()).isEqualTo(before);
    }

    @Test
    @Proves("HTTP-31")
    void lookingChangesNothing() {
        Map<LineKey, Head> before = heads();
        int looked = 0;
        for (Addresses address : all().filter(Addresses::reads).toList()) {
            assertThat(plant.get(address.usual()).statusCode())
                    .as(address.pattern())
                    .isLessThan(500);
            assertThat(plant.get(address.usual() + "?ask=PullCord&id=x&station=A-05&kind=QUALITY&person=P-121")
                            .headers()
                            .firstValue("Set-Cookie"))
                    .isEmpty();
            looked++;
        }
        for (Addresses address : all().filter(each -> !each.reads()).toList()) {
            assertThat(plant.get(address.usual() + "?ask=PullCord&id=x&station=A-05&kind=QUALITY")
                            .statusCode())
                    .as(address.pattern())
                    .isIn(200, 404);
        }
        assertThat(looked).isGreaterThan(20);
        assertThat(heads()).isEqualTo(before);
    }

    @Test
    @Proves("HTTP-31")
    void everyAnswerIsProtectedAndTellsNothingOfTheMachine() throws IOException {
        String large = "x".repeat(300 * 1024);
        Map<String, String> expected = new TreeMap<>();
        expected.put(request("GET", "/", ""), "200");
        expected.put(request("GET", "/look/tokens.css", ""), "200");
        expected.put(request("GET", "/nothing", ""), "404");
        expected.put(request("GET", "/look/", ""), "404");
        expected.put(request("GET", "/look", ""), "404");
        expected.put(request("GET", "/uploads/", ""), "404");
        expected.put(request("GET", "/look/../application.properties", ""), "404");
        expected.put(request("GET", "/look/%2e%2e/application.properties", ""), "404");
        expected.put(request("GET", "/HIDA/NONE/andon", "Accept: text/event-stream\r\n"), "404");
        expected.put(request("GET", "/api/v1/nothing", ""), "404");
        expected.put(request("POST", "/nothing", "Content-Type: " + FORM + "\r\n"), "404");
        expected.put(request("POST", "/api/v1/lines", "Content-Type: " + JSON + "\r\n"), "404");
        for (String method : List.of("PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "BREW")) {
            expected.put(request(method, "/HIDA/ASSY-1/pitch", ""), "405");
        }
        expected.put(request("GET", "/?lang=%zz", ""), "400");
        expected.put(request("GET", "/api/v1/plants/HIDA/lines/ASSY-1/facts?kind=%zz", ""), "400");
        expected.put(request("GET", "/%00", ""), "400");
        expected.put(request("GET", "/a%2fb", ""), "400");
        expected.put(request("GET", "/{}", ""), "400");
        expected.put(request("GET", "/" + large.substring(0, 20_000), ""), "400");
        expected.put("NONSENSE\r\n\r\n", "400");
        expected.put("GET / HTTP/1.1\r\n\r\n", "400");
        expected.put("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "505");
        expected.put("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n", "421");
        expected.put(body("/HIDA/ASSY-1/ask", FORM, "ask=" + large), "413");
        expected.put(body("/api/v1/plants/HIDA/lines/ASSY-1/requests", JSON, large.repeat(4)), "413");
        expected.put(body("/api/v1/plants/HIDA/lines/ASSY-1/requests", JSON, "{"), "400");
        expected.put(body("/HIDA/ASSY-1/ask", FORM, "ask=Explode"), "400");
        expected.put(body("/study", FORM, "log=x"), "400");
        expected.put(body("/study", "multipart/form-data", "x"), "400");
        expected.put(body("/study", "multipart/form-data; boundary=b", "--b\r\nContent-Dispo"), "400");
        expected.put(body("/study/no-such-upload", FORM, "do=import"), "404");
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> each : expected.entrySet()) {
            look(plant, each.getKey(), each.getValue(), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Proves("HTTP-31")
    void aFaultOfOursIsProtectedTooAndTellsNothing() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (RunningPlant broken = RunningPlant.after(Duration.ofMinutes(1), text -> text, DoorTest::unreadable)) {
            look(broken, request("GET", "/HIDA/ASSY-1/facts", ""), "500", wrong);
            look(broken, request("GET", "/HIDA/ASSY-1/facts", "Accept-Language: ja\r\n"), "500", wrong);
            look(broken, request("GET", "/api/v1/plants/HIDA/lines/ASSY-1/facts", ""), "500", wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Proves("HTTP-31")
    void itAnswersOnThisMachineOnlyAndSaysSo() throws IOException {
        int port = plant.address().getPort();
        List<InetAddress> others = new ArrayList<>();
        others.add(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}));
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .forEach(others::add);
        for (InetAddress other : others) {
            assertThatThrownBy(() -> connect(other, port)).as(other.toString()).isInstanceOf(IOException.class);
        }
        connect(InetAddress.getLoopbackAddress(), port);
        assertThat(plant.get("/about").body()).contains("Only on this machine", "127.0.0.1");
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 5_000);
        }
    }

    /** Books that can be written but not read, and whose failure names a place of this machine. */
    private static Journals unreadable(Journals books) {
        return (Journals) Proxy.newProxyInstance(
                Journals.class.getClassLoader(), new Class<?>[] {Journals.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("openToRead")) {
                        throw new JournalFailed("java.io.IOException: /secret/books/ASSY-1.db");
                    }
                    return method.invoke(books, arguments);
                });
    }

    private Stream<Addresses> all() {
        return Stream.concat(Addresses.ofPages(plant.works()).stream(), Addresses.ofInterface(plant.works()).stream());
    }

    private Map<LineKey, Head> heads() {
        Map<LineKey, Head> heads = new TreeMap<>();
        plant.works().lines().forEach(line -> heads.put(line, plant.head(line)));
        return heads;
    }

    private HttpResponse<String> post(String path, String kind, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!kind.isEmpty()) {
            all.addAll(List.of("Content-Type", kind));
        }
        return plant.post(path, "x=1", all.toArray(String[]::new));
    }

    private static String request(String method, String path, String headers) {
        return "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n".formatted(method, path, headers);
    }

    private static String body(String path, String kind, String body) {
        return request("POST", path, "Content-Type: %s\r\nContent-Length: %d\r\n".formatted(kind, body.length()))
                + body;
    }

    private static void look(RunningPlant at, String request, String status, List<String> wrong) throws IOException {
        String asked = request.lines()
                .findFirst()
                .orElse("")
                .transform(line -> line.substring(0, Math.min(60, line.length())));
        String answer = exchange(at, request);
        String[] parts = answer.split("\r\n\r\n", 2);
        Map<String, String> headers = new TreeMap<>();
        parts[0].lines().skip(1).forEach(line -> {
            String[] header = line.split(": ?", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        });
        if (!answer.startsWith("HTTP/1.1 " + status)) {
            wrong.add(
                    "%s: %s, not %s".formatted(asked, answer.lines().findFirst().orElse("nothing"), status));
        }
        PROTECTION.forEach((name, value) -> {
            if (!headers.getOrDefault(name, "").startsWith(value)) {
                wrong.add("%s: without %s".formatted(asked, name));
            }
        });
        if (headers.containsKey("server") || headers.containsKey("x-powered-by")) {
            wrong.add(asked + ": names the server");
        }
        if (!status.equals("200") && TOLD_TOO_MUCH.matcher(parts[1]).find()) {
            wrong.add(asked + ": tells " + parts[1]);
        }
    }

    private static String exchange(RunningPlant at, String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), at.address().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.gemba.server;

import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gemba.server.page.Templates;
import org.gemba.server.view.Frame;
import org.gemba.server.view.Frame.Layout;
import org.gemba.server.view.Frame.Link;
import org.gemba.server.view.HallView;
import org.gemba.server.view.Standing;
import org.gemba.server.view.StationView;
import org.gemba.server.view.View;
import org.gemba.server.words.Words;

/** Writes every page with its sample view into {@code target/preview} and serves them, to be looked at. */
final class Preview {
    private Preview() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Path look = Files.createDirectories(folder.resolve("look"));
        try (var files = Files.list(Path.of(arguments[1]))) {
            for (Path file : files.toList()) {
                Files.copy(file, look.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        for (String mode : List.of("paper", "hall")) {
            for (Locale language : Words.LANGUAGES) {
                for (SampleViews.Named named : SampleViews.plain().all()) {
                    String name = named.name() + "-" + mode + "-" + language + ".html";
                    Files.writeString(folder.resolve(name), page(named.view(), mode, language, true));
                }
            }
        }
        if (arguments.length > 2) {
            SimpleFileServer.createFileServer(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[2])),
                            folder,
                            OutputLevel.NONE)
                    .start();
        }
    }

    static String page(View view, String mode, Locale language, boolean simulated) {
        Words words = Words.of(language, ZoneId.of("Asia/Tokyo"));
        Layout layout =
                view instanceof HallView ? Layout.BOARD : view instanceof StationView ? Layout.TABLET : Layout.PAGE;
        List<Link> rooms = List.of(
                new Link("Line", "#", view.template().equals("line")),
                new Link("Pitch board", "#", view.template().equals("pitch")),
                new Link("Calls", "#", view.template().equals("calls")),
                new Link("Abnormalities", "#", view.template().equals("abnormalities")),
                new Link("Value stream", "#", view.template().equals("valuestream")),
                new Link("Facts", "#", view.template().equals("facts")));
        Frame frame = new Frame(
                words,
                view.template(),
                layout,
                mode,
                language.toLanguageTag(),
                view.template().equals("home")
                        ? List.of()
                        : List.of(new Link("Sakura Pumps", "#", false), new Link("Pump assembly", "#", false)),
                view.template().equals("home") || layout == Layout.TABLET ? List.of() : rooms,
                List.of(
                        new Link("English", "?lang=en", language.equals(Locale.ENGLISH)),
                        new Link("日本語", "?lang=ja", language.equals(Locale.JAPANESE))),
                List.of(new Link("Auto", "?mode=auto", false), new Link("Dark", "?mode=hall", mode.equals("hall"))),
                Optional.empty(),
                view.template().equals("line"),
                simulated);
        Templates templates = new Templates();
        return templates.page(frame, templates.content(words, new Standing.Current(), view));
    }
}

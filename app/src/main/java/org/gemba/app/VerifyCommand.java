package org.gemba.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.gemba.house.floor.LineKey;
import org.gemba.house.journal.Head;
import org.gemba.house.journal.Verification;
import org.gemba.journal.sql.SqliteJournals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gemba verify}: reads every book from its first fact and checks the chain. */
@Command(
        name = "verify",
        description = "Reads every book from its first fact to its last and checks the chain.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Mixin
    private DataFolder data = new DataFolder();

    @Parameters(paramLabel = "PLANT/LINE", arity = "0..*", description = "The lines to check; all where none is named.")
    private List<String> lines = List.of();

    @Option(
            names = "--accept-loss",
            paramLabel = "PLANT/LINE",
            description = "Accepts that the end of this book is lost, so that the line can go on from what is left.")
    private @Nullable String acceptLoss;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws NotDone {
        PrintWriter out = spec.commandLine().getOut();
        try (SqliteJournals books = data.booksThatExist()) {
            if (acceptLoss != null) {
                Head kept = books.acceptLoss(LineKey.parse(acceptLoss));
                out.println("%s goes on after fact %d.".formatted(acceptLoss, kept.sequence()));
            }
            SortedSet<LineKey> chosen = new TreeSet<>();
            lines.forEach(line -> chosen.add(LineKey.parse(line)));
            if (chosen.isEmpty()) {
                chosen.addAll(books.lines());
            }
            if (chosen.isEmpty()) {
                out.println("There is no book in %s yet.".formatted(data.path()));
            }
            boolean sound = true;
            for (LineKey line : chosen) {
                Verification verification = books.verify(line);
                sound &= verification.fault().isEmpty();
                out.println(sentence(verification));
            }
            return sound ? 0 : 1;
        }
    }

    private static String sentence(Verification verification) {
        double seconds = verification.took().toNanos() / 1e9;
        Optional<Verification.Fault> fault = verification.fault();
        if (fault.isPresent()) {
            return "%s: NOT sound at fact %d: %s The %d facts before it are sound."
                    .formatted(
                            verification.line(),
                            fault.get().sequence(),
                            fault.get().what(),
                            verification.sound());
        }
        return String.format(
                Locale.ROOT,
                "%s: sound, %,d facts, head %s, checked in %.1f s.",
                verification.line(),
                verification.sound(),
                verification.head().hash().brief(),
                seconds);
    }
}

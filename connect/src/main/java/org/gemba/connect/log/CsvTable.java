package org.gemba.connect.log;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file: encoding and separator seen from its beginning, its first line the names of the columns. */
final class CsvTable implements LogTable {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int BUFFER = 2 * LogLimits.FIELD;

    private final LogBytes bytes;
    private final LogEncoding encoding;
    private final char separator;
    private final List<String> columns;

    CsvTable(LogBytes bytes, byte[] sample) {
        this.bytes = bytes;
        this.encoding = LogEncoding.of(sample);
        this.separator = separator(encoding.text(sample));
        this.columns = header();
    }

    @Override
    public String describedAs() {
        String name = separator == '\t' ? "tabulators" : "'" + separator + "'";
        return "CSV, %s, columns separated by %s".formatted(encoding.charset().name(), name);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public String read(RowReader reader) {
        return rows(columns.size(), true, reader);
    }

    private List<String> header() {
        var found = new Object() {
            @Nullable
            List<String> names;
        };
        rows(LogLimits.COLUMNS, false, (line, values, extra) -> {
            found.names = Arrays.stream(values).map(String::strip).toList();
            return false;
        });
        if (found.names == null) {
            throw new LogRefused(
                    "The file %s is empty.\nA log needs a first line with the names of its columns, and rows below it."
                            .formatted(bytes.file().getFileName()));
        }
        int size = found.names.size();
        while (size > 0 && found.names.get(size - 1).isEmpty()) {
            size--;
        }
        return List.copyOf(found.names.subList(0, size));
    }

    private String rows(int width, boolean skipHeader, RowReader reader) {
        Handler handler = new Handler(width);
        try (DigestInputStream in = bytes.open();
                Reader text = decoded(in);
                CsvReader<Handler> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .skipEmptyLines(true)
                        .maxBufferSize(BUFFER)
                        .build(handler, text)) {
            boolean isHeader = skipHeader;
            for (Handler row : csv) {
                if (isHeader) {
                    isHeader = false;
                } else if (!reader.row(row.line, row.values(), row.extra)) {
                    return "";
                }
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (CsvParseException | UncheckedIOException failed) {
            throw refusal(failed, handler.line);
        } catch (IOException failed) {
            throw LogBytes.unreadable(bytes.file(), failed);
        }
    }

    private Reader decoded(DigestInputStream in) throws IOException {
        in.readNBytes(encoding.bomBytes());
        return new BufferedReader(new InputStreamReader(in, encoding.charset()));
    }

    private static LogRefused refusal(RuntimeException failed, long line) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogRefused refused) {
                return refused;
            }
        }
        return new LogRefused(
                "In or after line %d a field has more than %d characters.\nMaybe a quotation mark is opened there and never closed."
                        .formatted(Math.max(1, line), LogLimits.FIELD),
                failed);
    }

    /** The separator that stands most often in the first line, outside quotation marks. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted
                    && (c == '\n' || c == '\r')
                    && Arrays.stream(counts).sum() > 0) {
                break;
            } else if (!quoted) {
                for (int k = 0; k < SEPARATORS.length; k++) {
                    counts[k] += c == SEPARATORS[k] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int k = 1; k < SEPARATORS.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return SEPARATORS[best];
    }

    /** Keeps one row at a time, and refuses what is out of all proportion. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<Handler> {
        private final String[] kept;
        private int size;
        private int length;
        private int extra;
        private long line;

        Handler(int width) {
            kept = new String[width];
            Arrays.fill(kept, "");
        }

        String[] values() {
            return kept.length == LogLimits.COLUMNS ? Arrays.copyOf(kept, size) : kept;
        }

        @Override
        protected void handleBegin(long startingLine) {
            line = startingLine;
            size = 0;
            length = 0;
            extra = 0;
            Arrays.fill(kept, "");
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int count, boolean quoted) {
            length += count + 1;
            if (index >= LogLimits.COLUMNS) {
                throw new LogRefused("Line %d has more than %d columns.\nMaybe the separator was guessed wrong."
                        .formatted(line, LogLimits.COLUMNS));
            }
            if (count > LogLimits.FIELD) {
                throw new LogRefused(
                        "Line %d has a field of %d characters; at most %d fit.\nMaybe a quotation mark is opened there and never closed."
                                .formatted(line, count, LogLimits.FIELD));
            }
            if (length > LogLimits.ROW) {
                throw new LogRefused("Line %d has more than %d characters.\nMaybe its line ends were lost."
                        .formatted(line, LogLimits.ROW));
            }
            if (index < kept.length) {
                kept[index] = count == 0 ? "" : new String(buffer, offset, count);
                size = index + 1;
            } else if (count > 0) {
                extra++;
            }
        }

        @Override
        protected Handler buildRecord() {
            return this;
        }
    }
}

package org.gemba.connect.log;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XES log (IEEE 1849) as a table: a row an event, a column an attribute key; attributes of the trace stand in each of
 * its rows under {@code case:} and their key. Attributes inside attributes are passed over.
 */
final class XesTable implements LogTable {
    /** What XES calls the name of a case. */
    static final String CASE_NAME = "case:concept:name";

    private final LogBytes bytes;
    private final List<String> columns;

    XesTable(LogBytes bytes) {
        this.bytes = bytes;
        Set<String> keys = new LinkedHashSet<>();
        keys.add(CASE_NAME);
        int[] seen = new int[1];
        parse((line, attributes) -> {
            keys.addAll(attributes.keySet());
            return seen[0]++ < LogLimits.ROWS_FOR_GUESSING;
        });
        if (keys.size() > LogLimits.COLUMNS) {
            throw new LogRefused("The log has %d different attribute keys; at most %d fit.\nExport fewer attributes."
                    .formatted(keys.size(), LogLimits.COLUMNS));
        }
        this.columns = List.copyOf(keys);
    }

    @Override
    public String describedAs() {
        return "XES";
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public String read(RowReader reader) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i), i);
        }
        String[] values = new String[columns.size()];
        return parse((line, attributes) -> {
            Arrays.fill(values, "");
            attributes.forEach((key, value) -> {
                Integer place = places.get(key);
                if (place != null) {
                    values[place] = value;
                }
            });
            return reader.row(line, values, 0);
        });
    }

    /** Takes events. */
    @FunctionalInterface
    private interface EventReader {
        boolean event(long line, Map<String, String> attributes);
    }

    private String parse(EventReader reader) {
        try (DigestInputStream in = bytes.open()) {
            XMLStreamReader xml = SafeXml.open(new ShortTags(in));
            try {
                if (!new Walk(xml, reader).toTheEnd()) {
                    return "";
                }
            } finally {
                xml.close();
            }
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (XMLStreamException failed) {
            throw new LogRefused(
                    "The XML is damaged at line %d, column %d.\nMaybe the file was cut off; export it again."
                            .formatted(
                                    failed.getLocation() == null
                                            ? 0
                                            : failed.getLocation().getLineNumber(),
                                    failed.getLocation() == null
                                            ? 0
                                            : failed.getLocation().getColumnNumber()),
                    failed);
        } catch (IOException failed) {
            throw LogBytes.unreadable(bytes.file(), failed);
        }
    }

    /** One way through the file. */
    private static final class Walk {
        private final XMLStreamReader xml;
        private final EventReader reader;
        private final List<String> open = new ArrayList<>();
        private final Map<String, String> trace = new LinkedHashMap<>();
        private final Map<String, String> event = new LinkedHashMap<>();
        private long eventLine;

        Walk(XMLStreamReader xml, EventReader reader) {
            this.xml = xml;
            this.reader = reader;
        }

        boolean toTheEnd() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (!end(open.removeLast())) {
                            return false;
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new LogRefused("""
                            The XML brings a document type or entities of its own (line %d); neither is read, because both can do harm.
                            An XES log needs neither: remove the lines that begin with <!DOCTYPE.""".formatted(xml.getLocation().getLineNumber()));
                    default -> {}
                }
            }
            return true;
        }

        private void begin(String element) {
            if (open.size() >= LogLimits.XML_DEPTH) {
                throw new LogRefused("Line %d has more than %d elements inside each other.\nAn XES log needs four."
                        .formatted(xml.getLocation().getLineNumber(), LogLimits.XML_DEPTH));
            }
            if (open.isEmpty()) {
                requireLog(element);
            } else if (open.getLast().equals("event") && open.size() == 3) {
                attribute(event, "");
            } else if (open.getLast().equals("trace") && open.size() == 2) {
                if (element.equals("event")) {
                    event.clear();
                    eventLine = xml.getLocation().getLineNumber();
                } else {
                    attribute(trace, "case:");
                }
            } else if (element.equals("trace")) {
                trace.clear();
            }
            open.add(element);
        }

        private static void requireLog(String element) {
            if (!element.equals("log")) {
                throw new LogRefused(
                        "This XML is not an XES log: it begins with <%s>, not with <log>.\nExport the log as XES or CSV."
                                .formatted(LogFault.shown(element)));
            }
        }

        private boolean end(String element) {
            boolean isEvent = element.equals("event")
                    && open.size() == 2
                    && open.getLast().equals("trace");
            if (!isEvent) {
                return true;
            }
            trace.forEach(event::putIfAbsent);
            return reader.event(eventLine, event);
        }

        private void attribute(Map<String, String> to, String prefix) {
            String key = xml.getAttributeValue(null, "key");
            String value = xml.getAttributeValue(null, "value");
            if (key == null || value == null) {
                return;
            }
            if (to.size() >= LogLimits.XML_ATTRIBUTES) {
                throw new LogRefused("Line %d: an event or trace has more than %d attributes.\nExport fewer attributes."
                        .formatted(xml.getLocation().getLineNumber(), LogLimits.XML_ATTRIBUTES));
            }
            to.put(prefix + key, value);
        }
    }
}

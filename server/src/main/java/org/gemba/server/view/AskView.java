package org.gemba.server.view;

import java.util.List;

/**
 * The form of a question, built from the line's own definition. What stands in it was typed before; what is empty stays as it is.
 *
 * @param wrong why the question was not taken; empty at first
 * @param segments in the order in which units flow
 * @param stations to choose among
 */
public record AskView(
        String action,
        String wrong,
        Field name,
        Field why,
        List<Choice> choices,
        Field outputADay,
        PersonChoice author,
        List<Segment> segments,
        List<Field> demand,
        List<Option> stations,
        List<String> chosen,
        List<Field> times,
        List<Field> play,
        String back)
        implements View {
    public AskView {
        choices = List.copyOf(choices);
        segments = List.copyOf(segments);
        demand = List.copyOf(demand);
        stations = List.copyOf(stations);
        chosen = List.copyOf(chosen);
        times = List.copyOf(times);
        play = List.copyOf(play);
    }

    @Override
    public String template() {
        return "whatif_ask";
    }

    /**
     * A field to type in.
     *
     * @param now what is true today; empty where nothing is
     * @param typed what was typed into it
     */
    public record Field(String id, String label, String now, String typed) {}

    /** Three ways a figure may go. */
    public record Choice(String id, String label, List<Option> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One of several. */
    public record Option(String value, String text, boolean chosen) {}

    /** Stations that stop together, who works there, and the buffer behind them. */
    public record Segment(String code, List<Station> stations, Field people, List<Field> buffer) {
        public Segment {
            stations = List.copyOf(stations);
            buffer = List.copyOf(buffer);
        }
    }

    /** A station with what may be different there. */
    public record Station(String code, String name, Field cycle, Field machines) {}
}

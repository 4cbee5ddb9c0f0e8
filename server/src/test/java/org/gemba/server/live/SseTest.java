package org.gemba.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Server-sent events as the HTML standard, 9.2.6, reads them. */
class SseTest {
    @Test
    void eachLineOfTheDataIsALineOfTheEvent() {
        assertThat(Sse.event("picture", "7", "one\r\ntwo\rthree\nfour"))
                .isEqualTo("event: picture\nid: 7\ndata: one\ndata: two\ndata: three\ndata: four\n\n");
    }

    @Test
    void aNameCannotBeginAFieldOfItsOwn() {
        assertThat(Sse.event("a\nretry: 1", "b\r\ndata: c", "d"))
                .isEqualTo("event: a retry: 1\nid: b  data: c\ndata: d\n\n");
    }

    /** Whatever stands in the data, the event has no line but its own, and ends once. */
    @Property
    void noDataCanBeginAnotherEvent(@ForAll String data) {
        String event = Sse.event("picture", "1", data);
        String[] lines = event.substring(0, event.length() - 2).split("\r\n|\r|\n", -1);
        assertThat(lines[0]).isEqualTo("event: picture");
        assertThat(lines[1]).isEqualTo("id: 1");
        for (int i = 2; i < lines.length; i++) {
            assertThat(lines[i]).startsWith("data: ");
        }
        assertThat(event).endsWith("\n\n");
    }
}

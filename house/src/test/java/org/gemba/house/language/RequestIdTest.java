package org.gemba.house.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "5c7e-01", "ネジ 1", "\ud83d\ude00", "\"\\"})
    void printable_text_is_an_id(String value) {
        assertThat(new RequestId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\nb",
                "a\u0000",
                "\u009f",
                "\ud83d",
                "a\ud83d",
                "\ude00a",
                "\ude00\ud83d",
                "\ud83d\ud83d\ude00"
            })
    void what_is_blank_or_no_character_is_none(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RequestId(value))
                .withMessageContaining("printable");
    }
}

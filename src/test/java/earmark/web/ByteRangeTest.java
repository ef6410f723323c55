package earmark.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a file of 100 bytes. */
@NullMarked
class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-9,0-9",
        "bytes=90-,90-99",
        "bytes=99-99,99-99",
        "bytes=50-1000,50-99",
        "bytes=-10,90-99",
        "bytes=-1000,0-99",
        "bytes = 1 - 2,1-2",
        "bytes=100-,nowhere",
        "bytes=100-200,nowhere",
        "bytes=-0,nowhere",
        "bytes=99999999999999999999-,nowhere",
        "bytes=0-99999999999999999999,0-99",
        "bytes=9-1,whole",
        "bytes=-,whole",
        "bytes=a-b,whole",
        "items=0-9,whole",
        "'bytes=0-1,5-6',whole",
        ",whole",
    })
    void isReadAsTheStandardSays(@Nullable String header, String expected) {
        ByteRange.Asked asked = ByteRange.read(header, 100);
        String read = asked instanceof ByteRange.Asked.Part part
                ? part.range().first() + "-" + part.range().last()
                : asked instanceof ByteRange.Asked.Nowhere ? "nowhere" : "whole";
        assertThat(read).isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void anEmptyFileHasNoParts() {
        assertThat(ByteRange.read("bytes=0-", 0)).isInstanceOf(ByteRange.Asked.Nowhere.class);
        assertThat(ByteRange.read("bytes=-5", 0)).isInstanceOf(ByteRange.Asked.Nowhere.class);
    }
}

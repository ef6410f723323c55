package earmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import earmark.files.ShownName;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void ordinaryTextOfAnyLanguageStaysAsItIs() {
        assertThat(Printable.of("für 10 €\n\tпривет 😀")).isEqualTo("für 10 €\n\tпривет 😀");
    }

    @Test
    void aLineStaysALine() {
        assertThat(Printable.line("a\r\nb\nc\rd")).isEqualTo("a b c\\u000dd");
    }

    @Test
    void theRuleIsTheOneOfFileNames() {
        for (int code = 0; code <= Character.MAX_CODE_POINT; code++) {
            if (code != '\n' && code != '\t') {
                String text = new String(Character.toChars(code));
                assertThat(Printable.of(text)).isEqualTo(ShownName.of(text));
            }
        }
    }
}

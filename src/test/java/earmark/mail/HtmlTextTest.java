package earmark.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void paragraphsAndLineBreaksStay() {
        assertThat(HtmlText.of("<p>one  <b>two</b></p><p>three<br>four</p><div>five</div><div>six</div>"))
                .isEqualTo("one two\n\nthree\nfour\n\nfive\nsix");
    }

    @Test
    void whatNobodySeesIsNotText() {
        assertThat(HtmlText.of("<head><title>t</title><style>p{}</style></head><script>alert(1)</script>"
                        + "<!-- c --><img src='http://example.com/x.png' alt='pixel'>words&nbsp;&amp; more"))
                .isEqualTo("words & more");
    }

    @Test
    void quotedBlocksGetAMarkOnEveryLineAndIndentedOnesDoNot() {
        assertThat(HtmlText.of("mine<blockquote>one<br>two<blockquote>three</blockquote></blockquote>mine again"))
                .isEqualTo("mine\n> one\n> two\n> > three\nmine again");
        assertThat(HtmlText.of("a<blockquote style='margin:0 0 0 40px; border: none'>b</blockquote>"))
                .isEqualTo("a\nb");
    }

    @Test
    void listsAndTablesKeepTheirLines() {
        assertThat(
                        HtmlText.of(
                                "<ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"))
                .isEqualTo("- one\n- two\n\na b\nc");
    }

    @Test
    void deepAndLongPagesEndInTime() {
        String deep = "<div>".repeat(100_000) + "x";
        String quotes = "<blockquote>".repeat(2_000) + "x";
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(HtmlText.of(deep)).isEqualTo("x");
            assertThat(HtmlText.of(quotes)).endsWith("x");
        });
    }
}

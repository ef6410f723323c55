package earmark.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FileNamePatternTest {
    @Test
    void namedGroupsAreFacts() {
        var pattern = new FileNamePattern("(?<agent>[a-z]+)_(?<start>\\d{8}T\\d{6})(_(?<queue>[a-z]+))?");
        assertThat(pattern.factsOf("mira_20260301T101500.wav"))
                .isEqualTo(Map.of("agent", "mira", "start", "20260301T101500"));
        assertThat(pattern.factsOf("mira_20260301T101500_sales.wav")).containsEntry("queue", "sales");
        assertThat(pattern.factsOf("other.wav")).isEmpty();
    }

    @Test
    void whatOnlyLooksLikeAGroupIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileNamePattern("\\(\\?<agent>x"));
        assertThat(new FileNamePattern("[(?<no>)](?<yes>x)").factsOf(">x.wav")).isEqualTo(Map.of("yes", "x"));
    }

    @Test
    void anExpressionWithoutBoundsOnItsTimeIsGivenUp() {
        var pattern = new FileNamePattern("(?<agent>(a+)+)$");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(pattern.factsOf("a".repeat(200) + "!.wav")).isEmpty());
    }

    @Test
    void expressionsAndNamesAreShort() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileNamePattern("(?<a>" + "x".repeat(300) + ")"));
        assertThat(new FileNamePattern("(?<a>x)").factsOf("x".repeat(300))).isEmpty();
    }
}

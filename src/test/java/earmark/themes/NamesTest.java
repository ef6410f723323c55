package earmark.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aNameIsTheThreeStrongestTerms() {
        assertThat(of(List.of(List.of("card", "fee", "atm", "cash"), List.of("late"), List.of())))
                .containsExactly("card, fee, atm", "late", "(no words)");
    }

    @Test
    void whereTwoWouldBeAlikeEachHasWhatTellsItFromTheOther() {
        assertThat(of(List.of(
                        List.of("card", "fee", "atm", "cash", "abroad"),
                        List.of("card", "fee", "atm", "cash", "refund"),
                        List.of("card", "fee", "letter"))))
                .containsExactly("card, fee, atm, abroad", "card, fee, atm, refund", "card, fee, letter");
    }

    @Test
    void theSameTermsInAnotherOrderAreAlike() {
        assertThat(of(List.of(List.of("card", "fee", "atm", "abroad"), List.of("fee", "atm", "card", "refund"))))
                .containsExactly("card, fee, atm, abroad", "fee, atm, card, refund");
    }

    @Test
    void whatHasNoOtherTermsHasANumber() {
        assertThat(of(List.of(List.of("late", "parcel"), List.of(), List.of("parcel", "late"), List.of(), List.of())))
                .containsExactly("late, parcel", "(no words)", "parcel, late (2)", "(no words) (2)", "(no words) (3)");
    }

    @Test
    void whatIsTakenIsNotGivenAgain() {
        List<List<String>> terms = List.of(List.of("card", "fee", "atm", "cash"), List.of("late"));

        assertThat(Names.of(terms, List.of("Fee, card, ATM", "late", "late (2)")))
                .containsExactly("card, fee, atm, cash", "late (3)");
    }

    @Test
    void aTermThatAllOfThemHaveIsAddedOnlyWhereThereIsNoOther() {
        assertThat(of(List.of(
                        List.of("card", "fee", "atm", "cash"),
                        List.of("card", "fee", "atm", "cash", "abroad"),
                        List.of("card", "fee", "atm", "cash", "refund"))))
                .containsExactly("card, fee, atm, cash", "card, fee, atm, abroad", "card, fee, atm, refund");
    }

    private static List<String> of(List<List<String>> terms) {
        return Names.of(terms, List.of());
    }
}

package earmark.store;

import earmark.model.EarmarkException;
import earmark.score.Form;
import earmark.score.FormRef;
import earmark.score.cards.CardText;
import earmark.score.cards.Cards;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Forms as rows, and back. A form is kept as its card. */
final class FormRows {
    private FormRows() {}

    static KeptAs keep(Handle handle, Form form, Instant now) {
        String card = CardText.of(form);
        Optional<String> before = card(handle, form.ref());
        if (before.isPresent()) {
            if (before.get().equals(card)) {
                return KeptAs.SAME;
            }
            throw new EarmarkException(
                    form.ref().toString(),
                    "a form of this version is kept already and is another one",
                    "versions never change: give the changed form version "
                            + (newest(handle, form.ref().id()) + 1));
        }
        String firstAt = Moments.text(now);
        handle.execute(
                "INSERT INTO form (id, version, card, first_at, digest) VALUES (?, ?, ?, ?, ?)",
                form.ref().id(),
                form.ref().version(),
                card,
                firstAt,
                RowDigest.ofValues(form.ref().id(), form.ref().version(), card, firstAt));
        return KeptAs.NEW;
    }

    static Optional<Form> find(Handle handle, FormRef ref) {
        return card(handle, ref)
                .map(card -> Cards.kept(card)
                        .orElseThrow(() -> new IllegalArgumentException("the card of " + ref + " cannot be read")));
    }

    static List<FormRef> all(Handle handle) {
        return handle.createQuery("SELECT id, version FROM form ORDER BY id, version")
                .map((row, context) -> new FormRef(row.getString(1), row.getInt(2)))
                .list();
    }

    /** 0 when there is none. */
    private static int newest(Handle handle, String id) {
        return handle.createQuery("SELECT coalesce(max(version), 0) FROM form WHERE id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one();
    }

    private static Optional<String> card(Handle handle, FormRef ref) {
        return handle.createQuery("SELECT card FROM form WHERE id = :id AND version = :version")
                .bind("id", ref.id())
                .bind("version", ref.version())
                .mapTo(String.class)
                .findOne();
    }
}

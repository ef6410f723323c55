package earmark.agree.causes;

import earmark.model.Interaction;
import earmark.model.Place;

/** The words at a place. Thread-safe. */
final class Texts {
    private Texts() {}

    static String at(Interaction interaction, Place place) {
        return place.at().of(interaction.turns().get(place.turn()).text()).replace('\n', ' ');
    }
}

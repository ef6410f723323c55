package earmark.flag;

import earmark.model.Place;
import java.util.List;

/**
 * Why a flag was raised, in words, and where to look.
 *
 * @param because for a person to read
 * @param places where it can be heard or read: what was found, or what was searched in vain; empty only where the reason
 *     lies outside the conversation (a fact, a score)
 */
public record FlagReason(String because, List<Place> places) {
    /** Copies the places. */
    public FlagReason {
        places = List.copyOf(places);
    }
}

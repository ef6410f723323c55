package earmark.markers.catalog;

import earmark.markers.Marker;
import earmark.markers.Names;
import java.util.Optional;

/** Names that know markers too, and not only what they stand for in a pattern. */
interface MarkerNames extends Names {
    /** The marker of that name. */
    @Override
    Optional<Marker> marker(String id);
}

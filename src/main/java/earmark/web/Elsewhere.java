package earmark.web;

import earmark.model.Problem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the API says where it has no answer: that there is no such address, or that another method is meant. Thread-safe. */
final class Elsewhere {
    /** Which methods are refused with a word; what is only looked ahead for, HEAD and OPTIONS, is not. */
    static final List<HandlerType> METHODS =
            List.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private final List<Known> known;

    private record Known(HandlerType method, Pattern path) {
        static Known of(Endpoint endpoint) {
            String path = List.of(endpoint.path().split("/")).stream()
                    .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                    .collect(Collectors.joining("/"));
            return new Known(endpoint.method(), Pattern.compile(Endpoint.ROOT + path));
        }
    }

    Elsewhere(List<Area> areas) {
        known = areas.stream()
                .flatMap(area -> area.endpoints().stream())
                .map(Known::of)
                .toList();
    }

    /**
     * Always throws.
     *
     * @throws Refused 405 where another method would be answered, which the header Allow names; else 404
     */
    void refuse(Context context) {
        Set<String> allowed = known.stream()
                .filter(one -> one.path().matcher(context.path()).matches())
                .map(one -> one.method().name())
                .collect(Collectors.toCollection(TreeSet::new));
        if (allowed.isEmpty()) {
            throw Refused.unknown("address", context.path());
        }
        context.header("Allow", String.join(", ", allowed));
        throw new Refused(
                405,
                new Problem(
                        context.method().name() + " " + context.path(),
                        "this address does not answer to that method",
                        "ask with " + String.join(" or ", allowed)));
    }
}

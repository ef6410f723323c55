package earmark.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import earmark.model.Problem;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What a request gets that does not even come to {@link Faults}: its address or its headers cannot be read. */
final class AddressFaults extends ErrorHandler {
    private final ObjectMapper mapper = Json.mapper();

    // so declared by Jetty
    @SuppressWarnings("PMD.ExcessiveParameterList")
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        ByteBuffer told = told(code, response.getHeaders());
        response.write(true, told, callback);
    }

    private ByteBuffer told(int status, HttpFields.Mutable fields) {
        fields.put(HttpHeader.CONTENT_TYPE, Trouble.TYPE);
        fields.put("X-Content-Type-Options", "nosniff");
        fields.put(HttpHeader.CACHE_CONTROL, "no-store");
        try {
            return ByteBuffer.wrap(mapper.writeValueAsBytes(Trouble.of(status, List.of(problem(status)))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 414, 431 ->
                new Problem("the request", "its address or its headers are too long", "ask for less at once");
            case 500 ->
                new Problem("the request", "something went wrong in the server", "its terminal says what; try again");
            default ->
                new Problem(
                        "the request",
                        "its address or its headers cannot be read",
                        "write what is neither letter nor digit as %xx, and a name with a slash in it not at all");
        };
    }
}

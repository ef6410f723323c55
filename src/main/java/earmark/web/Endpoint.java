package earmark.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One thing the API answers.
 *
 * @param method GET, POST, PUT or DELETE
 * @param path below {@code /api/v1}, for example {@code /interactions/{id}}
 * @param right what one must be allowed to do
 * @param handler what answers
 */
public record Endpoint(HandlerType method, String path, Right right, Handler handler) {
    /** Where all of the API is. */
    public static final String ROOT = "/api/v1";

    /** Reads something. */
    public static Endpoint get(String path, Right right, Handler handler) {
        return new Endpoint(HandlerType.GET, path, right, handler);
    }

    /** Adds something, or has something done. */
    public static Endpoint post(String path, Right right, Handler handler) {
        return new Endpoint(HandlerType.POST, path, right, handler);
    }

    /** Puts something in the place of what was there. */
    public static Endpoint put(String path, Right right, Handler handler) {
        return new Endpoint(HandlerType.PUT, path, right, handler);
    }

    /** Takes something away. */
    public static Endpoint delete(String path, Right right, Handler handler) {
        return new Endpoint(HandlerType.DELETE, path, right, handler);
    }
}

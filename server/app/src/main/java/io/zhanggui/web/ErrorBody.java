package io.zhanggui.web;

import io.zhanggui.shared.ErrorCode;
import io.zhanggui.shared.Failure;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer that is not a success.
 *
 * @param code stable code, such as {@code IMPORT-1003}
 * @param zh Chinese sentence
 * @param en the same in English
 * @param details what a program may read, such as {@code retryAfterSeconds}
 */
public record ErrorBody(
        String code, String zh, String en, @Nullable Map<String, Object> details) {

    public static ErrorBody of(Failure failure) {
        return new ErrorBody(
                failure.code().code(), failure.sentence(Locale.CHINESE), failure.sentence(Locale.ENGLISH), null);
    }

    public static ErrorBody of(ErrorCode code, Object... places) {
        return of(new Failure(code, places));
    }

    public ErrorBody with(String name, Object detail) {
        return new ErrorBody(code, zh, en, Map.of(name, detail));
    }

    /** The HTTP status of an error code. */
    public static int statusOf(ErrorCode code) {
        if (code instanceof HasStatus own) {
            return own.status();
        }
        return switch (code.kind()) {
            case USER -> 400;
            case DENIED -> 404;
            case CONFLICT -> 409;
            case INTERNAL -> 500;
            case RESOURCES -> 503;
        };
    }
}

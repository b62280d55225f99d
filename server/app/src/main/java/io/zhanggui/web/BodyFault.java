package io.zhanggui.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Says which field of a body could not be read, and what belongs there. */
final class BodyFault {

    private static final int LONGEST = 120;

    private BodyFault() {}

    /** Such as {@code shop: integer}; {@code body} where the fault is no field's. */
    static String where(@Nullable Throwable cause) {
        Throwable at = cause;
        while (at != null && !(at instanceof JacksonException)) {
            at = at.getCause();
        }
        return at instanceof JacksonException fault ? where(fault) : "body";
    }

    private static String where(JacksonException fault) {
        String field = field(fault);
        String expected = switch (fault) {
            case UnrecognizedPropertyException odd -> "? " + joined(odd.getKnownPropertyIds());
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            default -> "";
        };
        return field + (expected.isEmpty() ? "" : ": " + expected);
    }

    /** Names of fields may come from outside, as keys of a map do, so no more than a line of them is shown. */
    private static String field(JacksonException fault) {
        String path = fault.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        String plain = path.startsWith(".") ? path.substring(1) : path;
        if (plain.isEmpty()) {
            return "body";
        }
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }

    private static String joined(@Nullable Collection<Object> names) {
        return names == null ? "" : names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /** In the words of JSON Schema. */
    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "";
        }
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(each -> JsonMapper.shared().convertValue(each, String.class))
                    .collect(Collectors.joining(", "));
        }
        if (type == Long.class || type == long.class || type == Integer.class || type == int.class) {
            return "integer";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true, false";
        }
        if (type == LocalDate.class) {
            return "2026-12-31";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return CharSequence.class.isAssignableFrom(type) ? "string" : "";
    }
}

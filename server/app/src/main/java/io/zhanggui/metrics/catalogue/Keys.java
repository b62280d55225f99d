package io.zhanggui.metrics.catalogue;

import java.util.regex.Pattern;

/** The names that files give to metrics and measures. */
final class Keys {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    private Keys() {}

    static String checked(String key) {
        if (!KEY.matcher(key).matches()) {
            throw BadEntry.of(FaultKind.BAD_KEY, key, "my_conversion");
        }
        return key;
    }
}
